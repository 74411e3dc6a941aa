package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.Applications.Opening;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells a representative what waits for their association: a supplement, a second signature, a draft, or nothing begun. */
@org.springframework.stereotype.Component
class OwnApplicationCard implements StartCard {
    private static final int ORDER = 20;

    private final Applications applications;
    private final CurrentUser currentUser;

    OwnApplicationCard(Applications applications, CurrentUser currentUser) {
        this.applications = applications;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        if (!currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE)) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        List<Waiting> waiting = applications.openings().stream()
                .flatMap(opening -> waiting(ui, opening).stream())
                .sorted((one, other) -> Boolean.compare(other.urgent(), one.urgent()))
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Waiting first = waiting.getFirst();
        StartCardPanel panel = new StartCardPanel(
                VaadinIcon.CLIPBOARD_TEXT, ui.getTranslation("bonus.own.card.title"), first.sentence());
        if (waiting.size() > 1) {
            panel.with(BonusWords.list(
                    waiting.stream().skip(1).map(Waiting::sentence).toList()));
        }
        if (first.urgent()) {
            panel.urgent();
        }
        return Optional.of(panel.withLink(
                waiting.size() == 1 ? first.path() : ApplicationNavigation.OWN,
                ui.getTranslation("bonus.own.continue")));
    }

    private record Waiting(String sentence, String path, boolean urgent) {}

    private static Optional<Waiting> waiting(UI ui, Opening opening) {
        String name = opening.association().name();
        ApplicationDraft draft = opening.draft();
        BonusYear year = opening.year();
        SchemeContent scheme = opening.scheme();
        if (year == null || scheme == null) {
            return Optional.empty();
        }
        String lastDay = BonusWords.day(year.plan().lastDay(), ui.getLocale());
        if (draft == null) {
            return opening.eligibility() != null && opening.eligibility().isEligible()
                    ? Optional.of(new Waiting(
                            ui.getTranslation("bonus.own.card.begin", name, lastDay), ApplicationNavigation.OWN, false))
                    : Optional.empty();
        }
        String path = ApplicationNavigation.pathOf(draft.id());
        return switch (stateOf(opening.application())) {
            case SUPPLEMENT_ASKED ->
                Optional.of(new Waiting(ui.getTranslation("bonus.own.card.supplement", name), path, true));
            case DRAFT ->
                Optional.of(
                        draft.signature() == null
                                ? new Waiting(
                                        ui.getTranslation(
                                                "bonus.own.card.draft",
                                                name,
                                                draft.content().answered(scheme),
                                                scheme.criteria().size(),
                                                lastDay),
                                        path,
                                        false)
                                : new Waiting(ui.getTranslation("bonus.own.card.sign", name), path, true));
            case SUBMITTED, COMPLETE -> Optional.empty();
        };
    }

    private static ApplicationState stateOf(@Nullable Application application) {
        return application == null ? ApplicationState.DRAFT : application.state();
    }
}
