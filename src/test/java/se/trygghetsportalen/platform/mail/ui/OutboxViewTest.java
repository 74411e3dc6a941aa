package se.trygghetsportalen.platform.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.domain.Role;

class OutboxViewTest extends KaribuTest {
    @Test
    void saysThatNothingIsSentWithoutAServer() {
        signInAs(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("utskick");

        assertThat(_get(OutboxView.class).getElement().getTextRecursively())
                .contains("Ingen e-postserver är inställd", "Inte inställd");
    }

    @Test
    void isForAdministratorsAlone() {
        for (Role role : Role.values()) {
            signInAs(role);
            UI.getCurrent().navigate("utskick");
            if (role != Role.ADMINISTRATOR) {
                _assertNone(OutboxView.class);
            }
        }
    }
}
