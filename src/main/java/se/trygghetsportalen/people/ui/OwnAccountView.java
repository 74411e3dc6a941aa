package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.people.Devices;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.OwnAccount;
import se.trygghetsportalen.people.OwnPassword;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** Everybody's own account: who I am here, my password, my language and colours. */
@Route(PeopleNavigation.OWN_ACCOUNT)
@PermitAll
@StyleSheet("people.css")
class OwnAccountView extends Page implements HasDynamicTitle {
    private final transient Preferences preferences;
    private final boolean mustChange;

    OwnAccountView(
            OwnAccount ownAccount,
            OwnPassword ownPassword,
            Preferences preferences,
            Engagements engagements,
            Devices devices) {
        this.preferences = preferences;
        Account account = ownAccount.read();
        mustChange = account.mustChangePassword();
        addClassName("narrow");
        setTitle(getTranslation("people.own"));
        PasswordSection password = new PasswordSection(ownPassword, this::passwordChanged);
        if (mustChange) {
            add(mustChangeNotice(), password);
        } else {
            add(facts(account));
            if (!Collections.disjoint(account.roles(), Engagements.DECLARING)) {
                add(new EngagementSection(engagements));
            }
            add(password);
            if (account.roles().contains(Role.OUTREACH_WORKER)
                    || account.roles().contains(Role.TEAM_LEAD)) {
                add(new DevicesSection(devices));
            }
            add(look(account));
        }
    }

    private Component mustChangeNotice() {
        Div notice = new Div(VaadinIcon.KEY.create(), new Span(getTranslation("people.own.must-change")));
        notice.addClassNames("notice-bar", "warning");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Component facts(Account account) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "displayName", account.displayName());
        fact(facts, "username", account.username().value());
        String email = account.email();
        fact(facts, "email", email == null ? getTranslation("people.own.no-email") : email);
        fact(facts, "roles", AccountWords.roles(this, account.roles()));
        Section section = new Section(facts, mail(email), new Span(getTranslation("people.own.wrong")));
        section.addClassNames("card", "section");
        return section;
    }

    private Component mail(@Nullable String email) {
        Checkbox mail = new Checkbox(getTranslation("people.own.mail"), preferences.wantsMail());
        mail.setHelperText(getTranslation(email == null ? "people.own.mail.no-address" : "people.own.mail.hint"));
        mail.setEnabled(email != null);
        mail.addValueChangeListener(change -> {
            preferences.wantMail(change.getValue());
            Notices.success(getTranslation(change.getValue() ? "people.own.mail.wanted" : "people.own.mail.unwanted"));
        });
        return mail;
    }

    private void fact(DescriptionList facts, String field, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("people.field." + field)),
                new DescriptionList.Description(value));
    }

    private Component look(Account account) {
        RadioButtonGroup<Language> language = new RadioButtonGroup<>(getTranslation("people.own.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> getTranslation("people.language." + item.name()));
        language.setValue(account.language());
        language.addClassName("chips");
        language.addValueChangeListener(change -> {
            preferences.speak(change.getValue());
            reload();
        });
        RadioButtonGroup<ColourScheme> colours = new RadioButtonGroup<>(getTranslation("people.own.colours"));
        colours.setItems(ColourScheme.values());
        colours.setItemLabelGenerator(item -> getTranslation("people.colours." + item.name()));
        colours.setValue(account.colourScheme());
        colours.addClassName("chips");
        colours.addValueChangeListener(change -> {
            preferences.colour(change.getValue());
            reload();
        });
        Section section = new Section(new H2(getTranslation("people.own.look")), language, colours);
        section.addClassNames("card", "section");
        return section;
    }

    /** The shell reads language and colours when a page begins, so the page begins again. */
    private void reload() {
        ui().getPage().reload();
    }

    private void passwordChanged() {
        Notices.success(getTranslation("people.password.changed"));
        if (mustChange) {
            ui().navigate("");
        }
    }

    private UI ui() {
        return getUI().orElseThrow();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.own");
    }
}
