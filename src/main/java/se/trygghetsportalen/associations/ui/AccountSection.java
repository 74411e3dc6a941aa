package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.associations.PayeeAccounts;
import se.trygghetsportalen.associations.domain.AccountOutcome;
import se.trygghetsportalen.associations.domain.AccountRequest;
import se.trygghetsportalen.associations.domain.AccountRequestId;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Tone;

/** The account that the association is paid to; the change that waits and freezes payouts meanwhile; earlier changes. */
class AccountSection extends Section {
    private final transient Association association;
    private final transient PayeeAccounts accounts;
    private final transient SignedInUser user;
    private final transient Runnable changed;
    /** The first account is named, a later one is changed. */
    private final String ask;

    /**
     * @param changes whether the reader sees who has asked for which account
     * @param changed called once something has changed
     */
    AccountSection(
            Association association, PayeeAccounts accounts, boolean changes, SignedInUser user, Runnable changed) {
        this.association = association;
        this.accounts = accounts;
        this.user = user;
        this.changed = changed;
        ask = association.account().isPresent() ? "associations.account.ask" : "associations.account.first";
        addClassNames("card", "section");
        Paragraph number = new Paragraph(
                AssociationWords.account(this, association.account().orElse(null)));
        number.addClassName("account-number");
        add(new H2(getTranslation("associations.account.title")), number);
        if (!changes) {
            if (association.frozen()) {
                add(AssociationWords.bar(Tone.WARNING, VaadinIcon.LOCK, getTranslation("associations.account.frozen")));
            }
            return;
        }
        List<AccountRequest.Named> earlier = new ArrayList<>();
        for (AccountRequest.Named each : accounts.requests(association.id())) {
            if (each.request() instanceof AccountRequest.Waiting waiting) {
                add(waiting(waiting, each));
            } else {
                earlier.add(each);
            }
        }
        if (!association.frozen() && user.isAny(Role.PROGRAMME_OFFICER, Role.ASSOCIATION_REPRESENTATIVE)) {
            add(new Button(getTranslation(ask), VaadinIcon.EXCHANGE.create(), click -> ask()));
        }
        if (!earlier.isEmpty()) {
            UnorderedList list = new UnorderedList();
            earlier.forEach(each -> list.add(new ListItem(sentence(each))));
            add(new H3(getTranslation("associations.account.earlier")), list);
        }
    }

    private Div waiting(AccountRequest.Waiting waiting, AccountRequest.Named named) {
        Div box = new Div(
                AssociationWords.bar(Tone.WARNING, VaadinIcon.LOCK, getTranslation("associations.account.frozen")),
                new Paragraph(getTranslation(
                        "associations.account.asked",
                        named.askedBy(),
                        AssociationWords.moment(this, waiting.ask().at()),
                        AssociationWords.account(this, waiting.ask().account()))));
        box.addClassName("account-waiting");
        boolean own = waiting.ask().by().equals(user.id());
        boolean officer = user.isAny(Role.PROGRAMME_OFFICER);
        Div steps = new Div();
        steps.addClassName("association-steps");
        if (officer && own) {
            box.add(new Paragraph(getTranslation("associations.problem.account.second-person")));
        } else if (officer) {
            steps.add(new Button(
                    getTranslation("associations.account.confirm"),
                    VaadinIcon.PHONE.create(),
                    click -> new CallBackDialog(
                                    getTranslation("associations.account.confirm"), waiting, accounts, this::done)
                            .open()));
        }
        if (officer && !own) {
            steps.add(new Button(getTranslation("associations.account.reject"), click -> reject(waiting)));
        }
        if (own || (waiting.ask().byAssociation() && user.isAny(Role.ASSOCIATION_REPRESENTATIVE))) {
            steps.add(new Button(
                    getTranslation("associations.account.withdraw"),
                    click -> say(accounts.withdraw(waiting.ask().id()))));
        }
        if (steps.getComponentCount() > 0) {
            box.add(steps);
        }
        return box;
    }

    private void ask() {
        AccountRequestId id = AccountRequestId.next();
        new AccountDialog(
                        ask,
                        (kind, number, reference, tellsLength) ->
                                problems(accounts.ask(id, association.id(), kind, number, reference, tellsLength)))
                .open();
    }

    private void reject(AccountRequest.Waiting waiting) {
        TextField reason = new TextField(getTranslation("associations.account.reason"));
        reason.addClassName("wide");
        new StepDialog(
                        getTranslation("associations.account.reject"),
                        getTranslation("associations.account.reject"),
                        () -> problems(accounts.reject(waiting.ask().id(), reason.getValue())))
                .saying(getTranslation("associations.account.reject.text"))
                .with("reason", reason)
                .open();
    }

    private void say(AccountOutcome outcome) {
        problems(outcome).forEach(problem -> Notices.failure(AssociationWords.problem(this, problem)));
    }

    private List<Problem> problems(AccountOutcome outcome) {
        return switch (outcome) {
            case AccountOutcome.Done done -> {
                done();
                yield List.of();
            }
            case AccountOutcome.Refused(Problem problem) -> List.of(problem);
            case AccountOutcome.Missing missing -> List.of(Problem.of("", "uikit.missing"));
        };
    }

    private void done() {
        Notices.success(getTranslation("associations.saved"));
        changed.run();
    }

    private String sentence(AccountRequest.Named named) {
        AccountRequest request = named.request();
        String account = AssociationWords.account(this, request.ask().account());
        String asked = AssociationWords.moment(this, request.ask().at());
        return switch (request) {
            case AccountRequest.Confirmed(var ask, var mark, AccountRequest.CallBack(var called, var from)) ->
                getTranslation(
                        "associations.account.was-confirmed",
                        account,
                        named.askedBy(),
                        asked,
                        named.decidedBy(),
                        AssociationWords.moment(this, mark.at()),
                        getTranslation(called.textKey()),
                        getTranslation(from.textKey()));
            case AccountRequest.Rejected(var ask, var mark, String reason) ->
                getTranslation(
                        "associations.account.was-rejected",
                        account,
                        named.askedBy(),
                        asked,
                        named.decidedBy(),
                        AssociationWords.moment(this, mark.at()),
                        reason);
            case AccountRequest.Withdrawn(var ask, var mark) ->
                getTranslation(
                        "associations.account.was-withdrawn",
                        account,
                        named.askedBy(),
                        asked,
                        named.decidedBy(),
                        AssociationWords.moment(this, mark.at()));
            case AccountRequest.Waiting waiting ->
                throw new IllegalStateException(
                        "Shown for itself: " + waiting.ask().id());
        };
    }
}
