package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import se.trygghetsportalen.mentoring.RoleModelApplications;
import se.trygghetsportalen.mentoring.domain.ApplyOutcome;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** The public form: whoever wants to be a role model applies here, without an account, in Swedish or English. */
@Route(value = MentoringNavigation.APPLY, autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class ApplyView extends Page implements HasDynamicTitle {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final transient RoleModelApplications applications;
    private final List<District> districts;
    /** Made once per form: however often it is sent, it is one application. */
    private final transient RoleModelId id = RoleModelId.next();

    private final Div content = new Div();

    ApplyView(RoleModelApplications applications, Places places) {
        this.applications = applications;
        this.districts = places.districts();
        addClassName("narrow");
        content.addClassName("sections");
        add(content);
        build(null);
    }

    private void build(@org.jspecify.annotations.Nullable RoleModelDetails typed) {
        setTitle(getTranslation("mentoring.apply.title"));
        setIntro(getTranslation("mentoring.apply.intro"));
        content.removeAll();
        RoleModelForm form = new RoleModelForm(districts, new MentoringWords(getLocale(), this::getTranslation));
        if (typed != null) {
            form.show(typed);
        }
        boolean swedish = getLocale().getLanguage().equals("sv");
        Button language = new Button(swedish ? "In English" : "På svenska", VaadinIcon.GLOBE.create());
        language.addThemeVariants(ButtonVariant.TERTIARY);
        language.getElement().setAttribute("lang", swedish ? "en" : "sv");
        language.addClickListener(click -> speak(swedish ? Locale.ENGLISH : SWEDISH, form.details()));
        Button send = new Button(getTranslation("mentoring.apply.send"), VaadinIcon.PAPERPLANE.create());
        send.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                send(form);
            } finally {
                send.setEnabled(true);
            }
        });
        Div bar = new Div(send);
        bar.addClassName("action-bar");
        Paragraph privacy = new Paragraph(getTranslation("mentoring.apply.privacy"));
        privacy.addClassName("soft");
        content.add(language, form, privacy, bar);
    }

    private void speak(Locale locale, RoleModelDetails typed) {
        UI ui = UI.getCurrent();
        ui.setLocale(locale);
        ui.getElement().setAttribute("lang", locale.toLanguageTag());
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        build(typed);
    }

    private void send(RoleModelForm form) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String address = request == null ? "" : request.getRemoteAddr();
        switch (applications.apply(id, form.details(), address == null ? "" : address)) {
            case ApplyOutcome.Received received -> {
                setTitle(getTranslation("mentoring.apply.thanks"));
                setIntro("");
                content.removeAll();
                content.add(new Paragraph(getTranslation("mentoring.apply.next")));
            }
            case ApplyOutcome.Refused(List<Problem> problems) -> {
                form.show(problems);
                Notices.failure(getTranslation("mentoring.apply.look"));
            }
            case ApplyOutcome.TryLater(java.time.Duration after) ->
                Notices.failure(getTranslation("mentoring.apply.later", Math.max(1, after.toMinutes())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.apply.title");
    }
}
