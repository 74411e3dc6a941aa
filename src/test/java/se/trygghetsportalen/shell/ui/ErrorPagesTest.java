package se.trygghetsportalen.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.Ids;

/** What a person is shown who may not, who lost the way, and for whom something broke. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest extends ShellTest {
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    @Autowired
    private UnexpectedFaults faults;

    @BeforeEach
    void signIn() {
        signInAs(Role.PARTNER);
    }

    @Test
    void whoeverMayNotIsToldSoAndShownTheWayBack() {
        open("konton");

        _assertOne(H1.class, spec -> spec.withText("Den här sidan är inte för dig"));
        assertThat(page()).contains("be kommunens administratör");
        assertWayHome();
    }

    @Test
    void whatDoesNotExistIsSaidNotTo() {
        signInAs(Role.ADMINISTRATOR);
        for (String path : new String[] {"konton/" + Ids.next(), "konton/inget-id"}) {
            open(path);

            _assertOne(H1.class, spec -> spec.withText("Sidan finns inte"));
            assertThat(page()).contains("Adressen kan vara felskriven");
            assertWayHome();
        }
    }

    @Test
    void aPageThatBreaksShowsTheNumberUnderWhichTheLogTellsWhy(CapturedOutput log) {
        open(BrokenView.PATH);

        _assertNone(BrokenView.class);
        _assertOne(H1.class, spec -> spec.withText("Något gick fel"));
        String reference =
                _get(Span.class, spec -> spec.withClasses("fault-reference")).getText();
        assertThat(reference).matches(REFERENCE);
        assertThat(log.getAll()).contains("Fault " + reference).contains(BrokenView.FAULT);
        assertThat(page()).as("nothing of the fault itself").doesNotContain(BrokenView.FAULT, "IllegalState");
        assertWayHome();
    }

    @Test
    void eachFaultHasANumberOfItsOwn() {
        open(BrokenView.PATH);
        String first =
                _get(Span.class, spec -> spec.withClasses("fault-reference")).getText();
        open("");
        open(BrokenView.PATH);

        assertThat(_get(Span.class, spec -> spec.withClasses("fault-reference")).getText())
                .isNotEqualTo(first);
    }

    @Test
    void aClickThatBreaksSaysThatNothingWasSavedAndGivesTheNumber(CapturedOutput log) {
        open("");

        faults.error(new ErrorEvent(new IllegalStateException(BrokenView.FAULT)));
        MockVaadin.clientRoundtrip(false);

        String said = notice();
        assertThat(said).contains("inget har sparats").doesNotContain(BrokenView.FAULT);
        var reference = REFERENCE.matcher(said);
        assertThat(reference.find()).isTrue();
        assertThat(log.getAll()).contains("Fault " + reference.group());
        assertThat(_get(Notification.class).getDuration()).as("stays").isZero();

        _click(button("Stäng"));
        assertThat(_get(Notification.class).isOpened()).isFalse();
    }

    @Test
    void aClickThatIsRefusedIsNoFault(CapturedOutput log) {
        open("");

        faults.error(new ErrorEvent(new IllegalStateException(new AccessDeniedException("not yours"))));
        MockVaadin.clientRoundtrip(false);

        assertThat(notice()).contains("Ditt konto får inte göra det här.").doesNotContainPattern(REFERENCE);
        assertThat(log.getAll()).doesNotContain("Fault ");
    }

    @Test
    void aFaultThatNobodyWatchesIsLoggedAllTheSame(CapturedOutput log) {
        MockVaadin.tearDown();

        faults.error(new ErrorEvent(new IllegalStateException(BrokenView.FAULT)));

        assertThat(log.getAll()).containsPattern("Fault " + REFERENCE);
    }

    private static String notice() {
        return _get(Notification.class).getElement().getTextRecursively();
    }

    private static void assertWayHome() {
        assertThat(_find(Anchor.class, spec -> spec.withClasses("primary-link")))
                .singleElement()
                .satisfies(home -> {
                    assertThat(home.getText()).isEqualTo("Till startsidan");
                    assertThat(home.getHref()).isEmpty();
                });
    }
}
