package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.payouts.CasePayouts;
import se.trygghetsportalen.payouts.CasePayouts.Sight;
import se.trygghetsportalen.payouts.PayoutOverview.Line;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.PageSection;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** The association's money in its own case: where it is now, and what has happened with it. */
@org.springframework.stereotype.Component
class CasePayoutSection implements PageSection<ApplicationId> {
    private static final int AFTER_THE_DECISION = 30;

    private final CasePayouts payouts;
    private final CurrentUser currentUser;

    CasePayoutSection(CasePayouts payouts, CurrentUser currentUser) {
        this.payouts = payouts;
        this.currentUser = currentUser;
    }

    @Override
    public Class<ApplicationId> subjectType() {
        return ApplicationId.class;
    }

    @Override
    public int order() {
        return AFTER_THE_DECISION;
    }

    @Override
    public Optional<Component> create(ApplicationId subject) {
        if (!currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE)) {
            return Optional.empty();
        }
        List<Sight> decided = payouts.of(subject);
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2(UI.getCurrent().getTranslation("payouts.case.title")));
        section.addClassNames("card", "section");
        decided.forEach(sight -> add(section, sight));
        return Optional.of(section);
    }

    private static void add(Section section, Sight sight) {
        Balance balance = sight.line().balance();
        section.add(new StatusBadge(status(section, sight.line())));
        sentence(section, "payouts.case.owed", balance.owed());
        sentence(section, "payouts.case.reserved", balance.reserved());
        sentence(section, "payouts.case.payable", balance.payable());
        sentence(section, "payouts.case.kept", balance.kept());
        if (balance.payable().isPositive()) {
            next(section, sight.line().payable());
        }
        UnorderedList history = new UnorderedList();
        sight.entries().forEach(entry -> history.add(new ListItem(told(section, entry))));
        section.add(history);
    }

    /** As the municipality's own people read it, but for a word that is theirs alone. */
    private static Status status(Component reader, Line line) {
        boolean onItsWay = line.balance().reserved().isPositive()
                && line.payable().freeze() == null
                && !line.balance().owed().isPositive();
        return onItsWay
                ? new Status(reader.getTranslation("payouts.case.on-its-way"), VaadinIcon.CLOCK, Tone.INFO)
                : PayoutWords.of(reader, line);
    }

    /** What has to happen before the rest is paid. */
    private static void next(Section section, Payable payable) {
        Payable.Freeze freeze = payable.freeze();
        if (freeze != null) {
            section.add(new Paragraph(section.getTranslation("payouts.case.freeze." + freeze.name())));
        } else if (payable.account() == null) {
            section.add(new Paragraph(section.getTranslation("payouts.case.no-account")));
        }
    }

    private static void sentence(Section section, String key, Money amount) {
        if (amount.isPositive()) {
            section.add(new Paragraph(section.getTranslation(key, PayoutWords.kronor(amount))));
        }
    }

    private static String told(Component reader, LedgerEntry entry) {
        String what = SwedishTime.dayOf(entry.mark().at()) + ": "
                + reader.getTranslation("payouts.entry." + entry.kind().name()) + ", "
                + PayoutWords.kronor(entry.amount());
        return entry.reason().isBlank() ? what : what + ". " + entry.reason();
    }
}
