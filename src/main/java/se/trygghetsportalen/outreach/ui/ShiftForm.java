package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSpan;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.ClockField;
import se.trygghetsportalen.uikit.CountField;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where one shift is planned: the day, from and to as people say them, who and where. */
class ShiftForm extends SaveDialog<ShiftForm.Details, Shift> {
    private final DateField day = new DateField(getTranslation("outreach.plan.day"));
    private final ClockField from = new ClockField(getTranslation("outreach.plan.from"));
    private final ClockField to = new ClockField(getTranslation("outreach.plan.to"));
    private final MultiSelectComboBox<ActorId> team = new MultiSelectComboBox<>(getTranslation("outreach.shift.team"));
    private final CountField wanted = new CountField(getTranslation("outreach.plan.wanted"), 1, ShiftPlan.MAX_WANTED);
    private final MultiSelectComboBox<ArenaId> where =
            new MultiSelectComboBox<>(getTranslation("outreach.shift.places"));
    private final TextArea note = new TextArea(getTranslation("outreach.shift.plan-note"));
    private final IdentifyingText noteCheck = new IdentifyingText(note);
    /** No field shows what is stored; it goes with what is written. */
    private final ReadOnlyHasValue<@Nullable ShiftSpan> stored = new ReadOnlyHasValue<>(span -> {});

    private final Map<ActorId, String> names;
    private final Map<ArenaId, String> arenas;
    private final int minimum;

    /**
     * @param minimum how many the municipality's rule asks for; fewer is a warning
     * @param drafts keeps what is written
     */
    ShiftForm(
            String title,
            List<Named> workers,
            Places places,
            int minimum,
            Details details,
            int version,
            DraftKeepers.Slot<Draft> drafts,
            BiFunction<Details, Integer, SaveOutcome<Shift>> save,
            Consumer<Shift> saved) {
        super(title, Details.class, version, save, saved);
        this.minimum = minimum;
        names = workers.stream().collect(Collectors.toMap(Named::id, Named::name));
        Map<DistrictId, String> districts =
                places.districts().stream().collect(Collectors.toMap(District::id, District::name));
        List<Arena> all = places.arenas();
        arenas = all.stream()
                .collect(Collectors.toMap(
                        Arena::id, arena -> arena.name() + ", " + districts.getOrDefault(arena.district(), "")));

        team.setItems(workers.stream().map(Named::id).toList());
        team.setItemLabelGenerator(this::nameOf);
        where.setItems(all.stream().map(Arena::id).toList());
        where.setItemLabelGenerator(arena -> arenas.getOrDefault(arena, ""));
        note.setMaxLength(ShiftPlan.MAX_NOTE);
        note.setHelperText(getTranslation("outreach.contact.note.help"));

        Binder<Details> form = form();
        String required = getTranslation("outreach.plan.required");
        form.forField(day)
                .asRequired(getTranslation("outreach.plan.day.required"))
                .bind("day");
        form.forField(from).asRequired(required).bind("from");
        form.forField(to).asRequired(required).bind("to");
        form.forField(team).bind("team");
        form.forField(wanted)
                .asRequired(getTranslation("outreach.plan.wanted.required"))
                .bind("wanted");
        form.forField(where).bind("places");
        form.forField(note).bind("note");
        form.forField(stored).bind("stored");
        addField("day", day);
        addField("from", from);
        addField("to", to);
        addField("team", team);
        addField("wanted", wanted);
        addField("places", where);
        addField("note", note);
        noteCheck.thenDo("outreach.note.mask-and-save", this::store);
        noteCheck.addClassName("wide");
        addPart(noteCheck);
        note.addClassName("wide");
        where.addClassName("wide");
        addClassName("shift-form");
        day.addValueChangeListener(change -> sayLength());
        from.addValueChangeListener(change -> sayLength());
        to.addValueChangeListener(change -> sayLength());
        team.addValueChangeListener(change -> sayOpenPlaces());
        wanted.addValueChangeListener(change -> sayOpenPlaces());
        show(details);
        sayLength();
        sayOpenPlaces();
        keepAsDraft(drafts.keep(this::typed, this::restore));
    }

    @Override
    protected void saidAtField(Problem problem) {
        if (problem.textKey().equals(NoteCheck.TEXT_KEY)) {
            noteCheck.show();
        }
    }

    private Draft typed() {
        return new Draft(
                version(),
                day.getValue(),
                from.getValue(),
                to.getValue(),
                team.getValue(),
                wanted.getValue(),
                where.getValue(),
                note.getValue(),
                stored.getValue());
    }

    /** A draft changes what its writer saw. Who or what can no longer be chosen is left out. */
    private void restore(Draft kept) {
        writtenOver(kept.version);
        stored.setValue(kept.stored);
        day.setValue(kept.day);
        from.setValue(kept.from);
        to.setValue(kept.to);
        team.setValue(known(kept.team, names));
        wanted.setValue(kept.wanted);
        where.setValue(known(kept.places, arenas));
        note.setValue(kept.note);
    }

    private static <T> Set<T> known(Set<T> chosen, Map<T, String> names) {
        return chosen.stream().filter(names::containsKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How long it is, and that it ends on the next day: what a slip of the clock would look like. */
    private void sayLength() {
        if (day.getValue() == null || from.getValue() == null || to.getValue() == null) {
            to.setHelperText("");
            return;
        }
        ShiftHours hours = new ShiftHours(day.getValue(), from.getValue(), to.getValue());
        Duration real = span(hours, stored.getValue()).length();
        String length = length(real);
        boolean changes = !real.equals(clockLength(hours));
        String key = changes
                ? "outreach.plan.length.clock-changes"
                : hours.endsNextDay() ? "outreach.plan.length.next-day" : "outreach.plan.length.same-day";
        to.setHelperText(getTranslation(key, length));
    }

    private static ShiftSpan span(ShiftHours hours, @Nullable ShiftSpan stored) {
        return stored == null ? hours.span() : hours.span(stored);
    }

    private static Duration clockLength(ShiftHours hours) {
        return Duration.between(
                hours.day().atTime(hours.from()),
                (hours.endsNextDay() ? hours.day().plusDays(1) : hours.day()).atTime(hours.to()));
    }

    private String length(Duration length) {
        return getTranslation("outreach.plan.length", length.toHours(), length.toMinutesPart())
                .strip();
    }

    private void sayOpenPlaces() {
        int on = team.getValue().size();
        int open = wanted.getValue() == null ? 0 : Math.max(0, wanted.getValue() - on);
        String places = getTranslation("outreach.plan.open", open);
        wanted.setHelperText(on < minimum ? places + " " + getTranslation("outreach.plan.few", minimum) : places);
    }

    @Override
    protected Details detailsOf(Shift stored) {
        return Details.of(stored.plan());
    }

    @Override
    protected int versionOf(Shift stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Details stored, Details own) {
        return List.of(
                line("outreach.plan.day", stored.day, own.day),
                line("outreach.plan.from", stored.from, own.from),
                line("outreach.plan.to", stored.to, own.to),
                new Line(getTranslation("outreach.shift.team"), teamOf(stored), teamOf(own)),
                line("outreach.plan.wanted", stored.wanted, own.wanted),
                new Line(getTranslation("outreach.shift.places"), placesOf(stored), placesOf(own)),
                line("outreach.shift.plan-note", stored.note, own.note));
    }

    private Line line(String key, Object stored, Object own) {
        return new Line(getTranslation(key), stored.toString(), own.toString());
    }

    private String teamOf(Details details) {
        return details.team.stream().map(this::nameOf).collect(Collectors.joining(", "));
    }

    private String placesOf(Details details) {
        return details.places.stream()
                .map(arena -> arenas.getOrDefault(arena, ""))
                .collect(Collectors.joining(" · "));
    }

    private String nameOf(ActorId worker) {
        String name = names.get(worker);
        return name == null ? getTranslation("outreach.plan.left") : name;
    }

    /**
     * What is written in the form.
     *
     * @param day when the shift begins
     * @param from what the clock shows then
     * @param to what it shows at the end; not after {@code from} means the next morning
     * @param team who goes out
     * @param wanted how many are to go out
     * @param places where they mean to go, in that order
     * @param note what they need to know beforehand
     * @param stored from when to when it is by the stored plan; null for a new shift
     */
    public record Details(
            LocalDate day,
            LocalTime from,
            LocalTime to,
            Set<ActorId> team,
            Integer wanted,
            Set<ArenaId> places,
            String note,
            @Nullable ShiftSpan stored) {

        static Details of(ShiftPlan plan) {
            ShiftHours hours = ShiftHours.of(plan.from(), plan.to());
            return new Details(
                    hours.day(),
                    hours.from(),
                    hours.to(),
                    new LinkedHashSet<>(plan.team()),
                    plan.wanted(),
                    new LinkedHashSet<>(plan.places()),
                    plan.note(),
                    new ShiftSpan(plan.from(), plan.to()));
        }

        ShiftPlan plan() {
            ShiftSpan span = span(new ShiftHours(day, from, to), stored);
            return new ShiftPlan(span.from(), span.to(), List.copyOf(team), List.copyOf(places), note, wanted);
        }
    }

    /** What stands in the fields, right or wrong, and over which version. */
    record Draft(
            int version,
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            Set<ActorId> team,
            @Nullable Integer wanted,
            Set<ArenaId> places,
            String note,
            @Nullable ShiftSpan stored) {}
}
