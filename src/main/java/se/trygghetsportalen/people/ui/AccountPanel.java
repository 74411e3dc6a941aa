package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import se.trygghetsportalen.people.Accounts;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.StatusBadge;

/** One account: what may be edited of it, and what may be done to it. */
class AccountPanel extends Section {
    private final transient Accounts accounts;
    private final transient PasswordResets resets;
    private final boolean own;
    private final SerializableRunnable changed;
    private final Header header = new Header();
    private final AccountForm form = new AccountForm(false);
    private final Div conflict = new Div();
    private final Div bar = new Div();
    private final Div steps = new Div();
    private transient Account account;

    AccountPanel(Account account, boolean own, Accounts accounts, PasswordResets resets, SerializableRunnable changed) {
        this.account = account;
        this.own = own;
        this.accounts = accounts;
        this.resets = resets;
        this.changed = changed;
        addClassNames("card", "section", "account-panel");
        header.addClassName("panel-header");
        bar.addClassName("action-bar");
        steps.addClassName("panel-steps");
        add(header, conflict, form, bar, steps);
        show(account);
    }

    private void show(Account current) {
        account = current;
        form.read(AccountForm.Content.of(current));
        conflict.removeAll();
        showAround();
    }

    /** Everything but the form, which may hold what somebody is typing. */
    private void showAround() {
        boolean ended = account.state() == AccountState.ENDED;
        H2 name = new H2(account.displayName());
        Span username = new Span(account.username().value());
        username.addClassName("soft");
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> PeopleNavigation.openList(getUI().orElseThrow()));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("people.close"));
        Div words = new Div(name, username);
        words.addClassName("panel-words");
        header.removeAll();
        header.add(words, new StatusBadge(AccountWords.status(this, account.state())), close);
        form.setReadOnly(ended);
        bar.removeAll();
        steps.removeAll();
        if (ended) {
            steps.add(new Paragraph(getTranslation("people.ended.text")));
            return;
        }
        Button save = new Button(getTranslation("people.save"), click -> save(account.version()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        bar.add(save);
        steps.add(new Button(getTranslation("people.link.make"), VaadinIcon.LINK.create(), click -> makeLink()));
        if (own) {
            steps.add(new Paragraph(getTranslation("people.own.text")));
        } else {
            addSteps();
        }
    }

    private void addSteps() {
        if (account.isActive()) {
            steps.add(new Button(getTranslation("people.lock"), VaadinIcon.LOCK.create(), click -> lock()));
        } else {
            steps.add(new Button(getTranslation("people.unlock"), VaadinIcon.UNLOCK.create(), click -> unlock()));
        }
        Button end = new Button(getTranslation("people.end"), VaadinIcon.CLOSE_CIRCLE.create(), click -> askToEnd());
        end.addThemeVariants(ButtonVariant.ERROR);
        steps.add(end);
    }

    private void save(int version) {
        take(
                accounts.change(account.id(), version, form.content().details()),
                () -> Notices.success(getTranslation("people.saved")));
    }

    private void lock() {
        take(
                accounts.lock(account.id(), account.version()),
                () -> Notices.success(getTranslation("people.locked", account.displayName()), this::unlock));
    }

    private void unlock() {
        take(
                accounts.unlock(account.id(), account.version()),
                () -> Notices.success(getTranslation("people.unlocked", account.displayName())));
    }

    private void askToEnd() {
        new ConfirmQuestion(
                        getTranslation("people.end.question", account.displayName()),
                        getTranslation("people.end.text"),
                        getTranslation("people.end.answer"),
                        this::end)
                .dangerous()
                .open();
    }

    private void end() {
        take(
                accounts.end(account.id(), account.version()),
                () -> Notices.success(getTranslation("people.ended", account.displayName())));
    }

    private void makeLink() {
        switch (resets.issue(account.id())) {
            case SaveOutcome.Saved<ResetLink>(ResetLink link) ->
                AccountWords.resetLink(this, account.displayName(), link).open();
            case SaveOutcome.Invalid<ResetLink>(var problems) -> form.show(problems);
            case SaveOutcome.Stale<ResetLink> _, SaveOutcome.Missing<ResetLink> _ ->
                Notices.failure(getTranslation("people.gone"));
        }
    }

    private void take(SaveOutcome<Account> outcome, SerializableRunnable done) {
        switch (outcome) {
            case SaveOutcome.Saved<Account>(Account stored) -> {
                show(stored);
                changed.run();
                done.run();
            }
            case SaveOutcome.Invalid<Account>(var problems) -> form.show(problems);
            case SaveOutcome.Stale<Account>(Account stored) -> showConflict(stored);
            case SaveOutcome.Missing<Account> _ -> Notices.failure(getTranslation("people.gone"));
        }
    }

    /** Both versions beside each other; nothing that was typed is lost. */
    private void showConflict(Account stored) {
        AccountForm.Content mine = form.content();
        AccountForm.Content theirs = AccountForm.Content.of(stored);
        conflict.removeAll();
        conflict.add(new BothVersions(
                List.of(
                        line("displayName", theirs.displayName(), mine.displayName()),
                        line("email", theirs.email(), mine.email()),
                        line("roles", AccountWords.roles(this, theirs.roles()), AccountWords.roles(this, mine.roles())),
                        line(
                                "state",
                                AccountWords.state(this, stored.state()),
                                AccountWords.state(this, account.state()))),
                () -> {
                    conflict.removeAll();
                    account = stored;
                    save(stored.version());
                },
                () -> show(stored)));
    }

    private BothVersions.Line line(String field, String stored, String own) {
        return new BothVersions.Line(getTranslation("people.field." + field), stored, own);
    }
}
