package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.outreach.PlanOverview;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to the plan, the sheet on paper and the coverage. */
@Configuration(proxyBeanMethods = false)
public class PlanNavigation {
    /** Query parameter of the week: {@code 2026-v48}. */
    static final String WEEK = "vecka";

    static final String COVERAGE = "bemanning";

    private static final Pattern WEEK_FORM = Pattern.compile("([0-9]{4})-v([0-9]{1,2})");

    @Bean
    NavigationItem coverageInTheMenu() {
        return new NavigationItem(
                "outreach.coverage.title", CoverageView.class, VaadinIcon.GRID_SMALL, 40, Set.of(Roles.TEAM_LEAD));
    }

    /** The week that begins on the Monday, relative to the root. */
    static String weekPath(LocalDate monday) {
        return "pass?" + WEEK + "=" + weekOf(monday);
    }

    /** The shift on paper, relative to the root. */
    static String sheetPath(ShiftId shift) {
        return OutreachNavigation.pathOf(shift) + "/utskrift";
    }

    /** How an address names the day's week. */
    static String weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-v" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The Monday of the week that an address names; empty when it names none. */
    static Optional<LocalDate> monday(String text) {
        Matcher week = WEEK_FORM.matcher(text);
        if (!week.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(week.group(1));
            int number = Integer.parseInt(week.group(2));
            // The fourth of January lies in the first week, always.
            LocalDate first = PlanOverview.mondayOf(LocalDate.of(year, 1, 4));
            LocalDate monday = first.plusWeeks(number - 1L);
            return number > 0 && weekOf(monday).equals(year + "-v" + number) ? Optional.of(monday) : Optional.empty();
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }
}
