package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.outreach.FieldConflicts;
import se.trygghetsportalen.outreach.LoneWorking;
import se.trygghetsportalen.outreach.LoneWorking.Missing;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** What the field page has for the start page: who was not heard of, what came twice, and the way to the page itself. */
@Configuration(proxyBeanMethods = false)
class FieldStartCards {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Somebody who works alone and was not heard of in time: before everything else. */
    @Bean
    StartCard noContactCard(LoneWorking lone, CurrentUser currentUser) {
        return StartCard.of(-10, () -> currentUser.require().isAny(Role.TEAM_LEAD), () -> {
            List<Missing> missing = lone.missing();
            return missing.isEmpty() ? Optional.empty() : Optional.of(noContact(missing, lone));
        });
    }

    /** Two versions of one entry: a lead chooses. */
    @Bean
    StartCard conflictsCard(FieldConflicts conflicts, CurrentUser currentUser) {
        return StartCard.of(
                15,
                () -> currentUser.require().isAny(Role.TEAM_LEAD),
                () -> StartCardPanel.waiting(
                        VaadinIcon.SPLIT,
                        "outreach.conflicts.card",
                        conflicts.open().size(),
                        "krockar"));
    }

    /** The way to the page that works without a network. */
    @Bean
    StartCard fieldPageCard(CurrentUser currentUser) {
        return StartCard.of(90, () -> currentUser.require().isAny(Role.OUTREACH_WORKER), () -> {
            UI ui = UI.getCurrent();
            Anchor link = new Anchor("falt/", ui.getTranslation("outreach.field.card.action"));
            link.addClassName("primary-link");
            link.setRouterIgnore(true);
            return Optional.of(new StartCardPanel(
                            VaadinIcon.MOBILE,
                            ui.getTranslation("outreach.field.card.title"),
                            ui.getTranslation("outreach.field.card.text"))
                    .withAction(link));
        });
    }

    private static Component noContact(List<Missing> missing, LoneWorking lone) {
        UI ui = UI.getCurrent();
        Div people = new Div();
        for (Missing one : missing) {
            String since = CLOCK.format(SwedishTime.clockOf(one.watch().heardAt()));
            boolean known = one.watch().acknowledged() != null;
            people.add(new Paragraph(ui.getTranslation(
                    known ? "outreach.lone.card.known" : "outreach.lone.card.text", one.name(), since)));
            if (!known) {
                Button acknowledge = new Button(ui.getTranslation("outreach.lone.card.acknowledge"));
                acknowledge.addThemeVariants(ButtonVariant.PRIMARY);
                acknowledge.addClickListener(click -> {
                    lone.acknowledge(one.watch().shift(), one.watch().worker());
                    acknowledge.setVisible(false);
                    Notices.success(ui.getTranslation("outreach.lone.card.acknowledged"));
                });
                people.add(acknowledge);
            }
        }
        return new StartCardPanel(
                        VaadinIcon.BELL,
                        ui.getTranslation("outreach.lone.card.title"),
                        ui.getTranslation("outreach.lone.card.note"))
                .with(people)
                .urgent();
    }
}
