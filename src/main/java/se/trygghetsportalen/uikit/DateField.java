package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A day, in the reader's language: the week starts on Monday, and a day is written 2026-11-22 in Swedish and 22/11/2026
 * in English. Short forms such as 22/11 are understood too.
 */
public final class DateField extends DatePicker {
    public DateField(String label) {
        super(label);
        Locale locale = getLocale();
        setLocale(locale);
        setI18n(words(locale));
    }

    private DatePickerI18n words(Locale locale) {
        List<String> formats = locale.getLanguage().equals("sv")
                ? List.of("yyyy-MM-dd", "yyyyMMdd", "d/M yyyy", "d/M")
                : List.of("dd/MM/yyyy", "yyyy-MM-dd", "d/M");
        // A week in a calendar of this component starts on Sunday whatever is shown first.
        List<DayOfWeek> week = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
                .toList();
        return new DatePickerI18n()
                .setDateFormats(
                        formats.getFirst(), formats.subList(1, formats.size()).toArray(String[]::new))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("uikit.date.today"))
                .setCancel(getTranslation("uikit.cancel"))
                .setBadInputErrorMessage(getTranslation("uikit.date.bad", getTranslation("uikit.date.example")))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(week.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(week.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList());
    }
}
