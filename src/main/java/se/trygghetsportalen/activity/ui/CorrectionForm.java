package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.Correction;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.HeldSession;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.ClockField;
import se.trygghetsportalen.uikit.CountField;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where a session that took place is corrected, with a reason. Aliases stay as they checked in. */
class CorrectionForm extends SaveDialog<CorrectionForm.Details, ActivitySession> {
    private final transient Function<ActivitySession, HeadsByGender> countedOf;
    private final ReportFields report = new ReportFields();
    private final DateField day = new DateField(getTranslation("activity.day"));
    private final ClockField from = new ClockField(getTranslation("activity.opened"));
    private final ClockField to = new ClockField(getTranslation("activity.ended"));
    private final TextArea reason = new TextArea(getTranslation("activity.correct.reason"));
    private final IdentifyingWords reflectionCheck = new IdentifyingWords(report.reflection);
    private final IdentifyingWords reasonCheck = new IdentifyingWords(reason);
    private final Map<Gender, CountField> counts = new EnumMap<>(Gender.class);

    /** @param countedOf how many a session counted without an alias, as it is stored now */
    CorrectionForm(
            String title,
            HeldSession session,
            Function<ActivitySession, HeadsByGender> countedOf,
            DraftKeepers.Slot<Draft> drafts,
            BiFunction<Details, Integer, SaveOutcome<ActivitySession>> save,
            Consumer<ActivitySession> saved) {
        super(title, Details.class, session.version(), save, saved);
        this.countedOf = countedOf;
        reason.setMaxLength(Correction.MAX_REASON);
        Binder<Details> form = form();
        String required = getTranslation("activity.required");
        form.forField(day).asRequired(required).bind("day");
        form.forField(from).asRequired(required).bind("from");
        form.forField(to).asRequired(required).bind("to");
        addField("day", day);
        addField("from", from);
        addField("to", to);
        for (Gender gender : Gender.values()) {
            CountField count = new CountField(
                    getTranslation("activity.counted.of", getTranslation(gender.textKey())), 0, HeadsByGender.MAX);
            counts.put(gender, count);
            form.forField(count).asRequired(required).bind(Details.componentOf(gender));
            addField(Details.componentOf(gender), count);
        }
        form.forField(report.producers).asRequired(required).bind("producers");
        form.forField(report.hours).asRequired(required).bind("producedHours");
        form.forField(report.reflection).bind("reflection");
        form.forField(reason).bind("reason");
        addField("producers", report.producers);
        addField("producedMinutes", report.hours);
        addField("reflection", report.reflection);
        addPart(reflectionCheck);
        addField("reason", reason);
        addPart(reasonCheck);
        report.reflection.addClassName("wide");
        reason.addClassName("wide");
        show(detailsOf(session));
        keepAsDraft(drafts.keep(this::typed, this::restore));
    }

    @Override
    protected void saidAtField(Problem problem) {
        reflectionCheck.show();
        reasonCheck.show();
    }

    private Draft typed() {
        Map<Gender, @Nullable Integer> counted = new EnumMap<>(Gender.class);
        counts.forEach((gender, count) -> counted.put(gender, count.getValue()));
        return new Draft(
                version(),
                day.getValue(),
                from.getValue(),
                to.getValue(),
                counted,
                report.producers.getValue(),
                report.hours.getValue(),
                report.reflection.getValue(),
                reason.getValue());
    }

    /** A draft changes what its writer saw. */
    private void restore(Draft kept) {
        writtenOver(kept.version);
        day.setValue(kept.day);
        from.setValue(kept.from);
        to.setValue(kept.to);
        counts.forEach((gender, count) -> count.setValue(kept.counted.get(gender)));
        report.producers.setValue(kept.producers);
        report.hours.setValue(kept.producedHours);
        report.reflection.setValue(kept.reflection);
        reason.setValue(kept.reason);
    }

    @Override
    protected Details detailsOf(ActivitySession stored) {
        return Details.of((HeldSession) stored, countedOf.apply(stored));
    }

    @Override
    protected int versionOf(ActivitySession stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Details stored, Details own) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("activity.day", stored.day, own.day));
        lines.add(line("activity.opened", stored.from, own.from));
        lines.add(line("activity.ended", stored.to, own.to));
        for (Gender gender : Gender.values()) {
            lines.add(new Line(
                    getTranslation("activity.counted.of", getTranslation(gender.textKey())),
                    Integer.toString(stored.counted().in(gender)),
                    Integer.toString(own.counted().in(gender))));
        }
        lines.add(line("activity.producers", stored.producers, own.producers));
        lines.add(line("activity.produced", stored.producedHours, own.producedHours));
        lines.add(line("activity.reflection.question", stored.reflection, own.reflection));
        return lines;
    }

    private Line line(String key, Object stored, Object own) {
        return new Line(getTranslation(key), stored.toString(), own.toString());
    }

    /**
     * What is written in the form.
     *
     * @param day when the doors opened
     * @param from what the clock showed then
     * @param to what it showed when they closed; not after {@code from} means the next morning
     * @param girls counted without an alias
     * @param boys counted without an alias
     * @param nonBinary counted without an alias
     * @param unknown counted without an alias
     * @param producers how many youth produced something
     * @param producedHours their hours together
     * @param reflection the answer to the question
     * @param reason why it is corrected
     */
    public record Details(
            LocalDate day,
            LocalTime from,
            LocalTime to,
            Integer girls,
            Integer boys,
            Integer nonBinary,
            Integer unknown,
            Integer producers,
            BigDecimal producedHours,
            String reflection,
            String reason) {
        static Details of(HeldSession session, HeadsByGender counted) {
            ShiftHours hours = ShiftHours.of(
                    session.opened().at().truncatedTo(ChronoUnit.MINUTES),
                    session.ended().at().truncatedTo(ChronoUnit.MINUTES));
            SessionReport report = session.report();
            return new Details(
                    hours.day(),
                    hours.from(),
                    hours.to(),
                    counted.girls(),
                    counted.boys(),
                    counted.nonBinary(),
                    counted.unknown(),
                    report.producers(),
                    ActivityWords.hoursOf(report.producedMinutes()),
                    report.reflection(),
                    "");
        }

        static String componentOf(Gender gender) {
            return switch (gender) {
                case GIRL -> "girls";
                case BOY -> "boys";
                case NON_BINARY -> "nonBinary";
                case UNKNOWN -> "unknown";
            };
        }

        HeadsByGender counted() {
            return new HeadsByGender(girls, boys, nonBinary, unknown);
        }

        Correction correction() {
            ShiftHours hours = new ShiftHours(day, from, to);
            return new Correction(
                    hours.begins(),
                    hours.ends(),
                    new SessionReport(ReportFields.minutes(producedHours), producers, reflection),
                    counted(),
                    reason);
        }
    }

    /** What stands in the fields, right or wrong, and over which version. */
    record Draft(
            int version,
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            Map<Gender, @Nullable Integer> counted,
            @Nullable Integer producers,
            @Nullable BigDecimal producedHours,
            String reflection,
            String reason) {}
}
