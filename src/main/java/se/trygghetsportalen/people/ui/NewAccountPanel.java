package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import se.trygghetsportalen.people.Accounts;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.OpenedAccount;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.LinkDialog;

/** Opens an account and shows the link for its first password. */
class NewAccountPanel extends Section {
    private final transient Accounts accounts;
    private final transient SerializableConsumer<Account> opened;
    private final AccountForm form = new AccountForm(true);

    /** Made here, so that a button pressed twice opens one account. */
    private final transient ActorId id = new ActorId(Ids.next());

    NewAccountPanel(Accounts accounts, SerializableConsumer<Account> opened) {
        this.accounts = accounts;
        this.opened = opened;
        addClassNames("card", "section");
        Button save = new Button(getTranslation("people.new.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel =
                new Button(getTranslation("uikit.cancel"), click -> PeopleNavigation.openList(getUI().orElseThrow()));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div bar = new Div(save, cancel);
        bar.addClassName("action-bar");
        add(new H2(getTranslation("people.new")), new Paragraph(getTranslation("people.new.intro")), form, bar);
    }

    private void save() {
        AccountForm.Content content = form.content();
        switch (accounts.open(new NewAccount(id, content.username(), content.details()))) {
            case SaveOutcome.Saved<OpenedAccount>(OpenedAccount account) -> {
                // Navigating closes what is open, so the link is shown on the page of the new account.
                LinkDialog link =
                        AccountWords.resetLink(this, account.account().displayName(), account.firstPassword());
                opened.accept(account.account());
                link.open();
            }
            case SaveOutcome.Invalid<OpenedAccount>(var problems) -> form.show(problems);
            case SaveOutcome.Stale<OpenedAccount> _, SaveOutcome.Missing<OpenedAccount> _ ->
                throw new IllegalStateException("A new account has no earlier version");
        }
    }
}
