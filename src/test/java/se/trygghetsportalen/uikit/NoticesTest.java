package se.trygghetsportalen.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    @Test
    void whatWentWellGoesAwayByItself() {
        Notification notice = Notices.success("Kontakten är sparad.");

        assertThat(notice.isOpened()).isTrue();
        assertThat(notice.getDuration()).isPositive();
        assertThat(notice.isAssertive()).isFalse();
    }

    @Test
    void whatFailedInterruptsAndStaysUntilItIsClosed() {
        Notification notice = Notices.failure("Kontakten kunde inte sparas.");

        assertThat(notice.getDuration()).isZero();
        assertThat(notice.isAssertive()).isTrue();

        _click(_get(notice, Button.class));

        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void undoTakesBackOnceAndCloses() {
        List<String> undone = new ArrayList<>();
        Notification notice = Notices.success("Kontakten är borttagen.", () -> undone.add("kontakten"));

        _click(_get(notice, Button.class, spec -> spec.withText(notice.getTranslation("uikit.undo"))));

        assertThat(undone).containsExactly("kontakten");
        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void aQuestionDoesNothingUntilItIsAnswered() {
        List<String> ended = new ArrayList<>();
        ConfirmQuestion question = new ConfirmQuestion(
                "Avsluta passet?", "Laget kan inte skriva mer.", "Avsluta", () -> ended.add("pass"));
        question.open();

        assertThat(ended).isEmpty();

        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(ended).containsExactly("pass");
    }
}
