package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.people.Accounts;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.uikit.Page;

/** All accounts, with one of them open beside the list, or in its place on a phone. */
@Route(PeopleNavigation.ACCOUNTS)
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("people.css")
class AccountListView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient Accounts accounts;
    private final transient PasswordResets resets;
    private final transient CurrentUser currentUser;
    private final AccountTable table;
    private final Div master = new Div();
    private final Div detail = new Div();
    private final Div split = new Div(master, detail);

    AccountListView(Accounts accounts, PasswordResets resets, CurrentUser currentUser) {
        this.accounts = accounts;
        this.resets = resets;
        this.currentUser = currentUser;
        setTitle(getTranslation("people.accounts"));
        setIntro(getTranslation("people.accounts.intro"));
        Button create = new Button(getTranslation("people.new"), VaadinIcon.PLUS.create());
        create.addClickListener(click -> PeopleNavigation.openNew(ui()));
        setPrimaryAction(create);

        AccountFilterBar filter = new AccountFilterBar();
        table = new AccountTable(accounts::page);
        filter.whenChanged(table::show);
        master.add(filter, table);
        master.addClassName("split-master");
        detail.addClassName("split-detail");
        split.addClassName("split");
        add(split);
        table.show(filter.value());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        table.fitTo(attached.getUI().getPage());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            close();
        } else if (parameter.equals(PeopleNavigation.NEW_ACCOUNT)) {
            open(new NewAccountPanel(accounts, this::opened));
        } else {
            // An id that nobody has and a text that is no id lead to the same page.
            Optional<Account> found = idIn(parameter).flatMap(accounts::find);
            if (found.isPresent()) {
                open(panel(found.get()));
            } else {
                event.rerouteToError(NotFoundException.class);
            }
        }
    }

    private static Optional<ActorId> idIn(String parameter) {
        try {
            return Optional.of(ActorId.of(parameter));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private AccountPanel panel(Account account) {
        boolean own = currentUser.require().id().equals(account.id());
        return new AccountPanel(account, own, accounts, resets, table::reload);
    }

    private void opened(Account account) {
        table.reload();
        PeopleNavigation.open(ui(), account.id());
    }

    private void open(Component panel) {
        detail.removeAll();
        detail.add(panel);
        split.addClassName("open");
    }

    private void close() {
        detail.removeAll();
        split.removeClassName("open");
    }

    private UI ui() {
        return getUI().orElseThrow();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.accounts");
    }
}
