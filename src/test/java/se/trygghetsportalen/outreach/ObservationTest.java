package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.Observations;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.Pictures;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SaveOutcome;

/** What tests of observations begin from: a team that is out, a lead, and observations in every state. */
@PortalTest
abstract class ObservationTest {
    static final String OWNER = "Gatukontoret";

    @Autowired
    OutreachTown town;

    @Autowired
    ObservationLog log;

    @Autowired
    ObservationCare care;

    @Autowired
    ObservationOverview overview;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    FileIntake intake;

    @Autowired
    DSLContext sql;

    SignedInUser worker;
    SignedInUser colleague;
    SignedInUser lead;
    StartedShift shift;
    Stop stop;
    private int laterRounds;

    @BeforeEach
    void aTeamAtAPlaceAndALead() {
        worker = town.worker();
        colleague = town.worker();
        lead = town.lead();
        shift = town.started(worker, colleague);
        stop = town.arrived(shift, worker);
    }

    <T> T as(SignedInUser who, Supplier<T> work) {
        return town.as().call(who, work);
    }

    ObservationDraft draft() {
        return draft(Observations.content(), null);
    }

    ObservationDraft draft(ObservationContent content, @Nullable FileId photo) {
        return new ObservationDraft(ObservationId.next(), shift.id(), stop.id(), content, photo);
    }

    SaveOutcome<Observation> report(SignedInUser who, ObservationDraft draft, @Nullable AcceptedFile photo) {
        return as(who, () -> log.report(draft, photo));
    }

    Observation reported() {
        return saved(report(worker, draft(), null));
    }

    Observation reported(ObservationCategory category) {
        return saved(report(worker, draft(Observations.content(category), null), null));
    }

    Observation in(ObservationState state) {
        return switch (state) {
            case REPORTED -> reported();
            case ASSIGNED -> assign(reported(), OWNER);
            case FIXED -> fix(in(ObservationState.ASSIGNED), "Sanerat");
            case VERIFIED -> {
                Observation fixed = in(ObservationState.FIXED);
                StartedShift round = laterRound(worker);
                yield saved(as(worker, () -> care.verify(fixed.id(), fixed.version(), round.id())));
            }
        };
    }

    Observation assign(Observation observation, String owner) {
        return saved(as(lead, () -> care.assign(observation.id(), observation.version(), owner)));
    }

    Observation fix(Observation observation, String note) {
        return saved(as(worker, () -> care.fix(observation.id(), observation.version(), note, null, null)));
    }

    /**
     * Another round, out from now on; each is planned after the one before, for nobody is planned for two at once, and
     * within the hours before it in which it may be started, whatever the time of day.
     */
    StartedShift laterRound(SignedInUser... team) {
        Instant from = town.now().plus(Duration.ofMinutes(310 + 15L * laterRounds++));
        List<ActorId> workers = Arrays.stream(team).map(SignedInUser::id).toList();
        Shift planned =
                town.plan(new ShiftPlan(from, from.plus(Duration.ofMinutes(10)), workers, List.of(stop.arena()), ""));
        RoundOutcome outcome = as(team[0], () -> rounds.start(planned.id(), town.now()));
        return ((RoundOutcome.Started) outcome).shift();
    }

    AcceptedFile photo() {
        return ((Intake.Accepted) intake.check(ObservationPhotos.PURPOSE, "vägg.jpg", Pictures.jpeg(64, 48))).file();
    }

    Observation stored(ObservationId id) {
        return as(lead, () -> overview.find(id)).orElseThrow().observation();
    }

    List<ObservationEvent.Kind> history(ObservationId id) {
        return as(lead, () -> overview.history(id)).stream()
                .map(named -> named.event().kind())
                .toList();
    }

    List<String> actions(UUID subject) {
        return sql.select(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_ID.eq(subject))
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .fetch(AUDIT_ROW.ACTION);
    }

    static Observation saved(SaveOutcome<Observation> outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved<Observation>) outcome).stored();
    }
}
