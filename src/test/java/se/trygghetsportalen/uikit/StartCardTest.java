package se.trygghetsportalen.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartCardTest {
    @Test
    void ofWhoeverItIsNotForNothingIsAsked() {
        StartCard card = StartCard.of(7, () -> false, () -> {
            throw new IllegalStateException("asked");
        });

        assertThat(card.create()).isEmpty();
        assertThat(card.order()).isEqualTo(7);
        assertThatThrownBy(() -> StartCard.of(7, () -> true, () -> {
                            throw new IllegalStateException("asked");
                        })
                        .create())
                .hasMessage("asked");
    }

    @Test
    void showsWhatThereIsAndNothingWhenNothingWaits() {
        Div shown = new Div();

        assertThat(StartCard.of(1, () -> true, () -> Optional.of(shown)).create())
                .containsSame(shown);
        assertThat(StartCard.of(1, () -> true, Optional::empty).create()).isEmpty();
    }
}
