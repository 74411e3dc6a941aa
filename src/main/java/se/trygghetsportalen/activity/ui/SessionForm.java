package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.ClockField;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where a session is planned: which youth centre, what sort, and when. */
class SessionForm extends SaveDialog<SessionForm.Details, ActivitySession> {
    private final ComboBox<Arena> arena = new ComboBox<>(getTranslation("activity.arena"));
    private final Select<SessionKind> kind = new Select<>();
    private final TextField name = new TextField(getTranslation("activity.name"));
    private final DateField day = new DateField(getTranslation("activity.day"));
    private final ClockField from = new ClockField(getTranslation("activity.from"));
    private final ClockField to = new ClockField(getTranslation("activity.to"));

    SessionForm(
            String title,
            Places places,
            Details details,
            int version,
            DraftKeepers.Slot<Draft> drafts,
            BiFunction<Details, Integer, SaveOutcome<ActivitySession>> save,
            Consumer<ActivitySession> saved) {
        super(title, Details.class, version, save, saved);
        arena.setItems(centres(places));
        arena.setItemLabelGenerator(Arena::name);
        kind.setLabel(getTranslation("activity.kind"));
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        name.setMaxLength(SessionPlan.MAX_NAME);
        name.setHelperText(getTranslation("activity.name.help"));
        Binder<Details> form = form();
        String required = getTranslation("activity.required");
        form.forField(arena)
                .asRequired(getTranslation("activity.problem.arena"))
                .bind("arena");
        form.forField(kind).bind("kind");
        form.forField(name).bind("name");
        form.forField(day).asRequired(required).bind("day");
        form.forField(from).asRequired(required).bind("from");
        form.forField(to).asRequired(required).bind("to");
        addField("arena", arena);
        addField("kind", kind);
        addField("name", name);
        addField("day", day);
        addField("from", from);
        addField("to", to);
        kind.addValueChangeListener(change -> showName());
        show(details);
        showName();
        keepAsDraft(drafts.keep(this::typed, this::restore));
    }

    private Draft typed() {
        Arena chosen = arena.getValue();
        return new Draft(
                version(),
                chosen == null ? null : chosen.id(),
                kind.getValue(),
                name.getValue(),
                day.getValue(),
                from.getValue(),
                to.getValue());
    }

    /** A draft changes what its writer saw. A youth centre that is no longer in use is left out. */
    private void restore(Draft kept) {
        writtenOver(kept.version);
        arena.setValue(kept.arena == null ? null : inUse(kept.arena));
        kind.setValue(kept.kind);
        name.setValue(kept.name);
        day.setValue(kept.day);
        from.setValue(kept.from);
        to.setValue(kept.to);
        showName();
    }

    private @Nullable Arena inUse(ArenaId id) {
        return arena.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The youth centres that are in use. */
    static List<Arena> centres(Places places) {
        return places.arenas().stream()
                .filter(each -> each.kind() == ArenaKind.YOUTH_CENTRE && each.active())
                .toList();
    }

    private void showName() {
        name.setVisible(kind.getValue() == SessionKind.GROUP);
    }

    @Override
    protected Details detailsOf(ActivitySession stored) {
        return Details.of(stored.plan(), this::inUse);
    }

    @Override
    protected int versionOf(ActivitySession stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Details stored, Details own) {
        return List.of(
                new Line(getTranslation("activity.arena"), nameOf(stored), nameOf(own)),
                new Line(
                        getTranslation("activity.kind"),
                        getTranslation(stored.kind.textKey()),
                        getTranslation(own.kind.textKey())),
                new Line(getTranslation("activity.name"), stored.name, own.name),
                new Line(getTranslation("activity.day"), stored.day.toString(), own.day.toString()),
                new Line(getTranslation("activity.from"), stored.from.toString(), own.from.toString()),
                new Line(getTranslation("activity.to"), stored.to.toString(), own.to.toString()));
    }

    private static String nameOf(Details details) {
        return details.arena == null ? "" : details.arena.name();
    }

    /**
     * What is written in the form.
     *
     * @param arena the youth centre; null until somebody has chosen
     * @param kind what sort of session
     * @param name what a group is called
     * @param day on which it begins
     * @param from what the clock shows then
     * @param to what it shows at the end; not after {@code from} means the next morning
     */
    public record Details(
            @Nullable Arena arena, SessionKind kind, String name, LocalDate day, LocalTime from, LocalTime to) {
        static Details of(SessionPlan plan, Function<ArenaId, @Nullable Arena> arenas) {
            ShiftHours hours = ShiftHours.of(plan.from(), plan.to());
            return new Details(
                    arenas.apply(plan.arena()), plan.kind(), plan.name(), hours.day(), hours.from(), hours.to());
        }

        SessionPlan plan() {
            ShiftHours hours = new ShiftHours(day, from, to);
            return new SessionPlan(Objects.requireNonNull(arena).id(), hours.begins(), hours.ends(), kind, name);
        }
    }

    /** What stands in the fields, right or wrong, and over which version. */
    record Draft(
            int version,
            @Nullable ArenaId arena,
            SessionKind kind,
            String name,
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}
}
