package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.uikit.Page;

/** A shift on paper: who, when and where, what the team before left, and lines to write on. */
@Route("pass/:id/utskrift")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
@StyleSheet("context://planning.css")
class ShiftSheetView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LINES = 8;

    private final transient ShiftOverview overview;
    private final transient Places places;
    private final transient ShiftWords words = new ShiftWords(getLocale(), this::getTranslation);
    private final Div sheet = new Div();

    ShiftSheetView(ShiftOverview overview, Places places) {
        this.overview = overview;
        this.places = places;
        addClassName("sheet-page");
        sheet.addClassName("sheet");
        Button print = new Button(getTranslation("outreach.sheet.print"), VaadinIcon.PRINT.create());
        // In the browser: it prints what stands on the page, and nothing has to be asked of the server.
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        setPrimaryAction(print);
        add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ShiftSight sight = event.getRouteParameters()
                .get("id")
                .flatMap(OutreachNavigation::shiftId)
                .flatMap(overview::find)
                .orElseThrow(NotFoundException::new);
        show(sight);
    }

    private void show(ShiftSight sight) {
        Shift shift = sight.shift();
        setTitle(words.times(shift.plan().from(), shift.plan().to()));
        Anchor back = new Anchor(OutreachNavigation.pathOf(shift.id()), getTranslation("outreach.sheet.back"));
        back.addClassName("bar-link");
        addActions(back);
        sheet.removeAll();
        HandOver handOver = sight.handOver();
        if (handOver != null) {
            Section before =
                    new Section(new H2(getTranslation("outreach.shift.hand-over", words.day(handOver.endedAt()))));
            before.add(written(handOver.summary().mood()));
            if (!handOver.summary().nextTeam().isEmpty()) {
                before.add(written(handOver.summary().nextTeam()));
            }
            sheet.add(before);
        }
        sheet.add(facts(sight));
        sheet.add(placeTable(shift));
        Section notes = new Section(new H2(getTranslation("outreach.sheet.notes")));
        for (int i = 0; i < LINES; i++) {
            Div line = new Div();
            line.addClassName("blank-line");
            notes.add(line);
        }
        Paragraph reminder = new Paragraph(getTranslation("outreach.sheet.reminder"));
        reminder.addClassNames("soft", "small");
        notes.add(reminder);
        sheet.add(notes);
    }

    private Component facts(ShiftSight sight) {
        Duration length = sight.shift().plan().length();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "outreach.shift.team",
                sight.team().stream().map(Named::name).collect(Collectors.joining(", ")));
        fact(
                facts,
                "outreach.sheet.length",
                getTranslation("outreach.plan.length", length.toHours(), length.toMinutesPart()));
        fact(facts, "outreach.shift.plan-note", sight.shift().plan().note());
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }

    private Component placeTable(Shift shift) {
        Map<DistrictId, String> districts =
                places.districts().stream().collect(Collectors.toMap(District::id, District::name));
        NativeTableRow header = new NativeTableRow();
        for (String key : new String[] {
            "outreach.shift.places", "outreach.sheet.arrived", "outreach.sheet.left", "outreach.sheet.counted"
        }) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        shift.plan().places().stream().map(places::requireArena).forEach(arena -> body.add(row(arena, districts)));
        // A place that nobody had planned.
        body.add(blankRow());
        body.add(blankRow());
        NativeTable table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("sheet-table");
        return table;
    }

    private static NativeTableRow row(Arena arena, Map<DistrictId, String> districts) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.setText(arena.name() + ", " + districts.getOrDefault(arena.district(), ""));
        return emptyCells(row, 3);
    }

    private static NativeTableRow blankRow() {
        return emptyCells(new NativeTableRow(), 4);
    }

    private static NativeTableRow emptyCells(NativeTableRow row, int cells) {
        for (int i = 0; i < cells; i++) {
            row.addDataCell();
        }
        return row;
    }

    private static Paragraph written(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("written");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.sheet.title", title());
    }
}
