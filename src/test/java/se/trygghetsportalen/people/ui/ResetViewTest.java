package se.trygghetsportalen.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.SignIn;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.PasswordReset;
import se.trygghetsportalen.people.domain.PasswordResetRepository;
import se.trygghetsportalen.people.domain.ResetToken;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignInOutcome;

class ResetViewTest extends KaribuTest {
    private static final String PASSWORD = "lykta vid kajen";

    @Autowired
    private PasswordResetRepository resets;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Clock clock;

    private final ResetToken token = ResetToken.random(new SecureRandom());
    private Account account;

    @BeforeEach
    void makeALink() {
        account = account(Role.PARTNER);
        resets.put(PasswordReset.issued(account.id(), token, clock.instant()));
    }

    @Test
    void letsWhoeverHoldsTheLinkChooseAPassword() {
        open(token);
        choose(PASSWORD, PASSWORD);

        _assertOne(H1.class, spec -> spec.withText("Lösenordet är sparat"));
        assertThat(signIn.attempt(account.username().value(), PASSWORD, "192.0.2.1"))
                .isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsTheLink() {
        open(token);
        choose("kort", "kort");
        assertThat(field("Nytt lösenord").getErrorMessage()).contains("minst 12 tecken");
        choose(PASSWORD, "lykta vid kaj");
        assertThat(field("Nytt lösenord en gång till").getErrorMessage()).startsWith("De två är inte lika.");

        choose(PASSWORD, PASSWORD);
        _assertOne(H1.class, spec -> spec.withText("Lösenordet är sparat"));
    }

    @Test
    void saysWhatToDoWithALinkThatIsUsedExpiredOrUnknown() {
        resets.use(token, clock.instant());
        open(token);
        _assertOne(H1.class, spec -> spec.withText("Länken är redan använd"));
        _assertNone(PasswordField.class);

        resets.put(PasswordReset.issued(account.id(), token, clock.instant().minus(Duration.ofDays(1))));
        open(token);
        _assertOne(H1.class, spec -> spec.withText("Länken har slutat gälla"));
        _assertNone(PasswordField.class);

        open(ResetToken.random(new SecureRandom()));
        _assertOne(H1.class, spec -> spec.withText("Länken gäller inte"));
        _assertNone(PasswordField.class);
    }

    @Test
    void saysSoWhenTheLinkIsUsedUpWhileThePageIsOpen() {
        open(token);
        resets.use(token, clock.instant());
        choose(PASSWORD, PASSWORD);

        _assertOne(H1.class, spec -> spec.withText("Länken är redan använd"));
    }

    private static void open(ResetToken token) {
        UI.getCurrent().navigate("aterstall/" + token.value());
    }

    private static void choose(String password, String again) {
        _setValue(field("Nytt lösenord"), password);
        _setValue(field("Nytt lösenord en gång till"), again);
        _click(_get(Button.class, spec -> spec.withText("Spara lösenordet")));
    }

    private static PasswordField field(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }
}
