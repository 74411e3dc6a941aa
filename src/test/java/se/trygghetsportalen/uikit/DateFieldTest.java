package se.trygghetsportalen.uikit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DateFieldTest {
    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    private static DatePickerI18n wordsIn(String language) {
        UI.getCurrentOrThrow().setLocale(Locale.forLanguageTag(language));
        return requireNonNull(new DateField("Datum").getI18n());
    }

    @Test
    void speaksSwedish() {
        DatePickerI18n words = wordsIn("sv-SE");

        assertThat(words.getDateFormats()).first().isEqualTo("yyyy-MM-dd");
        assertThat(words.getMonthNames()).startsWith("januari").hasSize(12);
        assertThat(words.getWeekdays()).startsWith("söndag", "måndag").hasSize(7);
        assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
    }

    @Test
    void speaksEnglishWithTheSameWeek() {
        DatePickerI18n words = wordsIn("en-GB");

        assertThat(words.getDateFormats()).first().isEqualTo("dd/MM/yyyy");
        assertThat(words.getWeekdays()).startsWith("Sunday", "Monday");
        assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
    }
}
