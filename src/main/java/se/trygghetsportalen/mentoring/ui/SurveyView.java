package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import se.trygghetsportalen.mentoring.Satisfaction;
import se.trygghetsportalen.uikit.Page;

/** The page behind a code: one question, answered once, by whoever holds the code. */
@Route(value = MentoringNavigation.SURVEY, autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://outreach.css")
class SurveyView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient Satisfaction satisfaction;
    private final Div content = new Div();

    SurveyView(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
        addClassName("narrow");
        setTitle(getTranslation("mentoring.survey.title"));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        content.removeAll();
        if (satisfaction.look(code).isEmpty()) {
            say("mentoring.survey.gone");
            return;
        }
        RadioButtonGroup<Integer> score = Fields.one(
                getTranslation("mentoring.survey.question"),
                List.of(5, 4, 3, 2, 1),
                each -> getTranslation("mentoring.survey.score." + each));
        Button send = new Button(getTranslation("mentoring.survey.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        send.addClickListener(click -> {
            boolean chosen = score.getValue() != null;
            score.setInvalid(!chosen);
            score.setErrorMessage(chosen ? null : getTranslation("mentoring.survey.choose"));
            if (chosen) {
                say(satisfaction.answer(code, score.getValue()) ? "mentoring.survey.thanks" : "mentoring.survey.gone");
            }
        });
        content.add(score, new Paragraph(getTranslation("mentoring.survey.anonymous")), send);
    }

    private void say(String key) {
        content.removeAll();
        Paragraph words = new Paragraph(getTranslation(key));
        words.getElement().setAttribute("role", "status");
        content.add(words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.survey.title");
    }
}
