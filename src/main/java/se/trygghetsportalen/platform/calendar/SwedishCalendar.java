package se.trygghetsportalen.platform.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.springframework.stereotype.Component;

/**
 * Which Swedish days are days of work, for banks and for deadlines. Both rest on Saturdays, Sundays, the public holidays
 * of lag 1989:253, midsummer eve, Christmas eve and New Year's eve.
 */
@Component
public class SwedishCalendar {
    private static final MonthDay CHRISTMAS_EVE = MonthDay.of(Month.DECEMBER, 24);
    private static final MonthDay NEW_YEARS_EVE = MonthDay.of(Month.DECEMBER, 31);
    private static final int EARLIEST_MIDSUMMER_EVE = 19;
    private static final int LATEST_MIDSUMMER_EVE = 25;

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** Whether banks move money between each other on the day. */
    public boolean isBankDay(LocalDate day) {
        return !isDayOfRest(day);
    }

    /** The day itself when it is a bank day, or the first one after it. */
    public LocalDate bankDayOnOrAfter(LocalDate day) {
        LocalDate found = day;
        while (isDayOfRest(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The first bank day after the day. */
    public LocalDate nextBankDay(LocalDate day) {
        return bankDayOnOrAfter(day.plusDays(1));
    }

    /** The last bank day before the day. */
    public LocalDate bankDayBefore(LocalDate day) {
        LocalDate found = day.minusDays(1);
        while (isDayOfRest(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /**
     * The last day on which something may still be done, by lag 1930:173: a last day that falls on a day of rest moves
     * to the next weekday.
     *
     * @param lastDay the last day as it is counted
     */
    public LocalDate deadline(LocalDate lastDay) {
        return bankDayOnOrAfter(lastDay);
    }

    /**
     * The last day to appeal by Kommunallagen 13:5, counted in weeks from the day when the notice was put up: the same
     * day of the week, moved by {@link #deadline} where it must be.
     *
     * @param noticeUp the day when the notice was put up
     */
    public LocalDate deadlineAfterWeeks(LocalDate noticeUp, int weeks) {
        return deadline(noticeUp.plusWeeks(weeks));
    }

    private boolean isDayOfRest(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        MonthDay date = MonthDay.from(day);
        return weekday == DayOfWeek.SATURDAY
                || weekday == DayOfWeek.SUNDAY
                || date.equals(CHRISTMAS_EVE)
                || date.equals(NEW_YEARS_EVE)
                || isMidsummerEve(day)
                || holidays.isHoliday(day);
    }

    /** The Friday of 19–25 June. Said here, because a calendar of holidays may one day no longer count it among them. */
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= EARLIEST_MIDSUMMER_EVE
                && day.getDayOfMonth() <= LATEST_MIDSUMMER_EVE;
    }
}
