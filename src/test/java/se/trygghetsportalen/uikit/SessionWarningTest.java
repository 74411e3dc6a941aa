package se.trygghetsportalen.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server tells the browser; what the browser makes of it, {@code session-warning.js} does. */
class SessionWarningTest {
    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @CsvSource({"3600, 60, 60", "3600, 5, 20", "60, 60, 30"})
    void tellsHowLongTheSessionLastsAndWhenToWarn(int lasts, int asked, double warned) {
        VaadinSession.getCurrent().getSession().setMaxInactiveInterval(lasts);

        UI.getCurrent().add(new SessionWarning(Duration.ofSeconds(asked)));

        assertThat(calls())
                .singleElement()
                .satisfies(call -> assertThat(
                                call.getInvocation().getParameters().stream().map(String::valueOf))
                        .contains(String.valueOf((double) lasts), String.valueOf(warned)));
    }

    @Test
    void staysSilentWhereSessionsDoNotEnd() {
        VaadinSession.getCurrent().getSession().setMaxInactiveInterval(0);

        UI.getCurrent().add(new SessionWarning(Duration.ofSeconds(60)));

        assertThat(calls()).isEmpty();
    }

    private static List<PendingJavaScriptInvocation> calls() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("portalSessionWarning"))
                .toList();
    }
}
