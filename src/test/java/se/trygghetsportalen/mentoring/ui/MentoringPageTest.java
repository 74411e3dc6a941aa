package se.trygghetsportalen.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.mentoring.MatchCare;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.MentoringTown;
import se.trygghetsportalen.mentoring.RoleModelCare;
import se.trygghetsportalen.mentoring.Satisfaction;
import se.trygghetsportalen.mentoring.YouthCare;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.people.domain.SignedInUser;

/** What the tests of mentoring's pages have in common: a town, a coordinator, and what a person does with a page. */
abstract class MentoringPageTest extends KaribuTest {
    @Autowired
    MentoringTown town;

    @Autowired
    MentoringOverview overview;

    @Autowired
    RoleModelCare roleModels;

    @Autowired
    YouthCare youths;

    @Autowired
    MatchCare matches;

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    OutreachTown outreach;

    @Autowired
    YouthHandOvers handOvers;

    SignedInUser coordinator;

    @BeforeEach
    void somebody() {
        coordinator = town.coordinator();
    }

    void open(SignedInUser who, String path) {
        signInAs(who);
        UI.getCurrent().navigate(path);
    }

    static void languages(String label) {
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<String> box = _get(MultiSelectComboBox.class, spec -> spec.withLabel(label));
        _setValue(box, Set.of("sv"));
    }

    /** As the browser sends it: what the program fills in is no draft. */
    static void type(String label, String words) {
        TextField field = _get(TextField.class, spec -> spec.withLabel(label));
        String before = field.getValue();
        field.setValue(words);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
    }

    static void press(String words) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(words));
        assertThat(buttons).as(words).isNotEmpty();
        _click(buttons.getLast());
    }

    static void assertTitle(String title) {
        _assertOne(H1.class, spec -> spec.withText(title));
    }

    static void assertForbidden(String path) {
        UI.getCurrent().navigate(path);
        assertTitle("Den här sidan är inte för dig");
    }

    static void assertNotFound(String path) {
        UI.getCurrent().navigate(path);
        assertTitle("Sidan finns inte");
    }

    static String page() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    static void assertNotice(String words) {
        assertThat(_find(Notification.class).stream()
                        .map(notice -> notice.getElement().getTextRecursively())
                        .toList())
                .anyMatch(notice -> notice.contains(words));
    }
}
