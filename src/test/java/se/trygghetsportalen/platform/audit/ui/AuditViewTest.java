package se.trygghetsportalen.platform.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.platform.audit.AuditReview;
import se.trygghetsportalen.platform.audit.AuditReview.AuditLine;
import se.trygghetsportalen.platform.audit.AuditReview.TrailState;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.Digest;
import se.trygghetsportalen.platform.audit.domain.Finding;
import se.trygghetsportalen.platform.audit.domain.VerificationReport;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.uikit.EmptyState;

/** The auditor's page on a trail made up by the test; texts appear as their keys. */
class AuditViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private final AuditReview review = mock(AuditReview.class);

    @BeforeEach
    void open() {
        MockVaadin.setup(new Routes());
        when(review.state()).thenReturn(new TrailState(3, 0, Optional.empty(), Optional.empty(), true));
        when(review.actors()).thenReturn(Map.of());
        when(review.actions()).thenReturn(List.of("contact.logged"));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void listsWhatWasDone() {
        AuditRow row = new AuditRow(
                Ids.next(),
                NOW,
                ActorId.SYSTEM,
                "contact.logged",
                "contact",
                Ids.next(),
                "{}",
                Digest.of(new byte[32]));
        when(review.page(any(), any(), anyInt())).thenReturn(List.of(new AuditLine(row, Optional.empty())), List.of());
        UI.getCurrent().add(new AuditView(review));

        assertThat(_get(Grid.class).isVisible()).isTrue();
        assertThat(_find(EmptyState.class)).isEmpty();
    }

    @Test
    void saysWhatBelongsHereWhenNothingWasDone() {
        when(review.page(any(), any(), anyInt())).thenReturn(List.of());
        UI.getCurrent().add(new AuditView(review));

        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void tellsEachFindingOfAVerification() {
        when(review.page(any(), any(), anyInt())).thenReturn(List.of());
        Finding finding = new Finding(Finding.Kind.CUT_TAIL, 4, 9, null);
        doAnswer(call -> {
                    AuditReview.Progress progress = call.getArgument(0);
                    progress.seen(500);
                    progress.done(new VerificationReport(
                            NOW, 3, 3, 0, Optional.empty(), Optional.empty(), 1, List.of(finding)));
                    return null;
                })
                .when(review)
                .verify(any());
        AuditView view = new AuditView(review);
        UI.getCurrent().add(view);

        _click(_find(Button.class).stream()
                .filter(button -> button.hasClassName("primary-action"))
                .findFirst()
                .orElseThrow());
        MockVaadin.clientRoundtrip(false);

        assertThat(_find(ListItem.class)).hasSize(1);
        assertThat(_get(ListItem.class).getText()).contains("audit.finding.CUT_TAIL");
    }
}
