package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.FieldConflicts;
import se.trygghetsportalen.outreach.domain.FieldConflictSight;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.SettleOutcome;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** Two versions of one entry from the field, side by side where they differ: the lead chooses. */
@Route(FieldConflictListView.PATH)
@RolesAllowed(Roles.TEAM_LEAD)
class FieldConflictListView extends Page implements HasDynamicTitle {
    static final String PATH = "krockar";

    private final transient FieldConflicts conflicts;
    private final transient ContactWords words = new ContactWords(getLocale(), this::getTranslation);
    private final transient ConflictFacts facts = new ConflictFacts(words, this::getTranslation);
    private final Div list = new Div();

    FieldConflictListView(FieldConflicts conflicts) {
        this.conflicts = conflicts;
        setTitle(getTranslation("outreach.conflicts.title"));
        setIntro(getTranslation("outreach.conflicts.intro"));
        list.addClassName("conflicts");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        List<FieldConflictSight> open = conflicts.open();
        if (open.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("outreach.conflicts.empty.title"), getTranslation("outreach.conflicts.empty.text")));
        }
        open.forEach(one -> list.add(section(one)));
    }

    private Component section(FieldConflictSight one) {
        UUID id = one.conflict().id();
        String worker = String.valueOf(one.conflict().workerName());
        Section section = new Section(
                new H2(getTranslation(
                        "outreach.conflicts.kind." + one.conflict().kind().toLowerCase(Locale.ROOT))),
                new Paragraph(getTranslation(
                        "outreach.conflicts.from",
                        worker,
                        words.when(one.other().stamp().at()))));
        section.addClassNames("card", "section");
        section.add(table(facts.of(one.stored()), facts.of(one.other())));
        Button keep =
                new Button(getTranslation("outreach.conflicts.keep"), click -> settle(() -> conflicts.keepFirst(id)));
        Div steps = new Div(keep);
        steps.addClassName("both-versions-actions");
        Integer seen = versionSeen(one.stored());
        if (seen != null) {
            Button take = new Button(
                    getTranslation("outreach.conflicts.take"),
                    click -> settle(() -> conflicts.takeSecond(id, seen, getTranslation("outreach.conflicts.reason"))));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            steps.addComponentAsFirst(take);
        } else {
            section.add(new Paragraph(getTranslation(whyNotTaken(one))));
        }
        section.add(steps);
        return section;
    }

    private void settle(Supplier<SettleOutcome> choice) {
        switch (choice.get()) {
            case SettleOutcome.Settled settled -> Notices.success(getTranslation("outreach.conflicts.settled"));
            case SettleOutcome.Stale stale -> Notices.failure(getTranslation("outreach.conflicts.problem.changed"));
            case SettleOutcome.Refused refused ->
                refused.problems()
                        .forEach(problem -> Notices.failure(getTranslation(
                                problem.textKey(), problem.arguments().toArray())));
        }
        show();
    }

    /** Which version the lead compares with, or null where what came second cannot take its place. */
    private static @Nullable Integer versionSeen(FieldConflictSight.@Nullable Stored stored) {
        return switch (stored) {
            case FieldConflictSight.StoredContact contact -> contact.version();
            case FieldConflictSight.StoredEnd end -> end.version();
            case FieldConflictSight.StoredObservation seen -> null;
            case null -> null;
        };
    }

    private static String whyNotTaken(FieldConflictSight one) {
        if (one.stored() instanceof FieldConflictSight.StoredEnd) {
            return "outreach.conflicts.closed";
        }
        return one.other() instanceof FieldEntry.Contact
                ? "outreach.conflicts.problem.gone"
                : "outreach.conflicts.by-hand";
    }

    private Component table(Map<String, String> stored, Map<String, String> other) {
        NativeTableHeader header =
                new NativeTableHeader(new NativeTableRow(heading("field"), heading("first"), heading("second")));
        NativeTableBody body = new NativeTableBody();
        other.forEach((label, value) -> {
            String before = stored.getOrDefault(label, "");
            if (!before.equals(value)) {
                NativeTableRow row = new NativeTableRow();
                NativeTableHeaderCell name = row.addHeaderCell();
                name.setText(label);
                name.getElement().setAttribute("scope", "row");
                row.addDataCell().setText(before);
                row.addDataCell().setText(value);
                body.add(row);
            }
        });
        if (body.getChildren().findAny().isEmpty()) {
            return new Paragraph(getTranslation("outreach.conflicts.same"));
        }
        Div versions = new Div(new NativeTable(header, body));
        versions.addClassName("both-versions");
        return versions;
    }

    private NativeTableHeaderCell heading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("outreach.conflicts.column." + key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.conflicts.title");
    }
}
