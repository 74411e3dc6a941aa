package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;
import static se.trygghetsportalen.generated.Tables.SHIFT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.AssignedObservation;
import se.trygghetsportalen.outreach.domain.FixedObservation;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.ObservationRepository;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.Observations;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.VerifiedObservation;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.Pictures;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
class ObservationServicesTest {
    private static final String OWNER = "Gatukontoret";

    @Autowired
    private OutreachTown town;

    @Autowired
    private ObservationLog log;

    @Autowired
    private ObservationCare care;

    @Autowired
    private ObservationOverview overview;

    @Autowired
    private ObservationRepository repository;

    @Autowired
    private FileIntake intake;

    @Autowired
    private FileStore files;

    @Autowired
    private Places places;

    @Autowired
    private DSLContext sql;

    private SignedInUser worker;
    private SignedInUser lead;
    private StartedShift shift;
    private Stop stop;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        lead = town.lead();
        shift = town.started(worker);
        stop = town.arrived(shift, worker);
    }

    @Test
    void keepsEverythingThatWasReported() {
        ObservationDraft draft = draft(Observations.content(), FileId.next());

        Observation stored = saved(report(worker, draft, photo(80)));

        ObservationLine line = town.as()
                .call(worker, () -> overview.find(draft.id()).orElseThrow());
        assertThat(line.observation()).isEqualTo(stored);
        assertThat(line.reporter()).isEqualTo(worker.displayName());
        assertThat(line.arena()).startsWith("Kuben");
        assertThat(line.district()).startsWith("Distrikt");
        assertThat(stored.report().content()).isEqualTo(draft.content());
        assertThat(stored.report().photo()).isEqualTo(draft.photo());
        assertThat(stored.report().fixBy())
                .isEqualTo(stored.report().reported().at().plus(Duration.ofHours(24)));
        assertThat(kinds(draft.id())).containsExactly(ObservationEvent.Kind.REPORTED);
        assertThat(actions(draft.id().value())).containsExactly("observation.reported");
        assertThat(actions(draft.photo().value())).containsExactly("file.stored");
    }

    @Test
    void keepsEveryStepOfAnObservation() {
        ObservationId id = reported();
        FileId photo = FileId.next();

        AssignedObservation assigned = (AssignedObservation) saved(assign(id, 1, " " + OWNER + " "));
        assertThat(repository.find(id)).contains(assigned);
        FixedObservation fixed = (FixedObservation)
                saved(town.as().call(worker, () -> care.fix(id, 2, "Sanerat", photo, photo(81))));
        assertThat(repository.find(id)).contains(fixed);
        SignedInUser other = town.worker();
        StartedShift round = later(other);
        VerifiedObservation verified =
                (VerifiedObservation) saved(town.as().call(other, () -> care.verify(id, 3, round.id())));
        assertThat(repository.find(id)).contains(verified);

        assertThat(assigned.assignment().owner()).isEqualTo(OWNER);
        assertThat(fixed.fix().photo()).isEqualTo(photo);
        assertThat(verified.verification().shift()).isEqualTo(round.id());
        assertThat(verified.verification().mark().by()).isEqualTo(other.id());
        assertThat(kinds(id))
                .containsExactly(
                        ObservationEvent.Kind.REPORTED,
                        ObservationEvent.Kind.ASSIGNED,
                        ObservationEvent.Kind.FIXED,
                        ObservationEvent.Kind.VERIFIED);
        assertThat(actions(id.value()))
                .containsExactly(
                        "observation.reported", "observation.assigned", "observation.fixed", "observation.verified");
    }

    @Test
    void storesTheSameReportOnceAndShowsWhatIsStoredUnderAnId() {
        ObservationDraft draft = draft(Observations.content(), FileId.next());
        Observation first = saved(report(worker, draft, photo(80)));

        assertThat(report(worker, draft, photo(80))).isEqualTo(new SaveOutcome.Saved<>(first));
        assertThat(actions(draft.id().value())).hasSize(1);
        ObservationDraft other = new ObservationDraft(
                draft.id(),
                draft.shift(),
                draft.stop(),
                Observations.content(ObservationCategory.LITTER),
                draft.photo());
        assertThat(report(worker, other, photo(80))).isEqualTo(new SaveOutcome.Stale<>(first));
    }

    @Test
    void onlyTheTeamReportsAndOnlyWhileItIsOut() {
        SignedInUser stranger = town.worker();
        ObservationDraft draft = draft(Observations.content(), null);
        assertThatThrownBy(() -> report(stranger, draft, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> report(lead, draft, null)).isInstanceOf(AccessDeniedException.class);

        town.ended(shift, worker);

        assertThat(problems(report(worker, draft, null))).containsExactly("outreach.observation.problem.over");
        assertThat(repository.find(draft.id())).isEmpty();
    }

    @Test
    void refusesAStopOfAnotherShift() {
        SignedInUser other = town.worker();
        StartedShift elsewhere = town.started(other);
        ObservationDraft draft = new ObservationDraft(
                ObservationId.next(), elsewhere.id(), stop.id(), Observations.content(), null);

        assertThatThrownBy(() -> report(other, draft, null)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void storesNoPhotoOfARefusedObservation() {
        ObservationDraft draft = draft(
                new ObservationContent(ObservationCategory.LITTER, "Ring 070-123 45 67", Severity.LOW, ""),
                FileId.next());

        assertThat(problems(report(worker, draft, photo(80)))).containsExactly("outreach.problem.identifying");

        assertThat(town.as().call(worker, () -> files.find(draft.photo()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OUTREACH_WORKER", "TEAM_LEAD"})
    void nobodyElseReadsOrWrites(Role role) {
        ObservationId id = reported();
        SignedInUser person = town.person(role);

        town.as().run(person, () -> {
            assertThatThrownBy(() -> overview.find(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> overview.page(ObservationFilter.ALL, null, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> overview.history(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> care.assign(id, 1, OWNER)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> care.fix(id, 1, "", null, null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> log.report(draft(Observations.content(), null), null))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void onlyALeadAssigns() {
        ObservationId id = reported();

        assertThatThrownBy(() -> town.as().call(worker, () -> care.assign(id, 1, OWNER)))
                .isInstanceOf(AccessDeniedException.class);
        saved(assign(id, 1, OWNER));
    }

    @Test
    void answersAStepTakenTwiceTheSame() {
        ObservationId id = reported();
        Observation assigned = saved(assign(id, 1, OWNER));
        assertThat(assign(id, 1, OWNER)).isEqualTo(new SaveOutcome.Saved<>(assigned));

        Observation fixed = saved(town.as().call(worker, () -> care.fix(id, 2, "Sanerat", null, null)));
        assertThat(town.as().call(worker, () -> care.fix(id, 2, "Sanerat", null, null)))
                .isEqualTo(new SaveOutcome.Saved<>(fixed));

        SignedInUser other = town.worker();
        StartedShift round = later(other);
        Observation verified = saved(town.as().call(other, () -> care.verify(id, 3, round.id())));
        assertThat(town.as().call(other, () -> care.verify(id, 3, round.id())))
                .isEqualTo(new SaveOutcome.Saved<>(verified));
        assertThat(kinds(id)).hasSize(4);
    }

    @Test
    void refusesAStepOnAnOlderVersionWithWhatIsStored() {
        ObservationId id = reported();
        Observation assigned = saved(assign(id, 1, OWNER));

        assertThat(assign(id, 1, "Parkenheten")).isEqualTo(new SaveOutcome.Stale<>(assigned));
        assertThat(town.as().call(worker, () -> care.fix(id, 1, "", null, null)))
                .isEqualTo(new SaveOutcome.Stale<>(assigned));
    }

    @Test
    void takesNoStepThatIsNotInTheTable() {
        ObservationId id = reported();
        SignedInUser other = town.worker();
        StartedShift round = later(other);

        assertThat(problems(town.as().call(worker, () -> care.fix(id, 1, "", null, null))))
                .containsExactly("outreach.observation.problem.state");
        assertThat(problems(town.as().call(other, () -> care.verify(id, 1, round.id()))))
                .containsExactly("outreach.observation.problem.state");
        assertThat(town.as().call(lead, () -> care.assign(ObservationId.next(), 1, OWNER)))
                .isInstanceOf(SaveOutcome.Missing.class);
    }

    @Test
    void aLaterRoundVerifiesAndTheReportingOneDoesNot() {
        ObservationId id = fixed();

        assertThat(problems(town.as().call(worker, () -> care.verify(id, 3, shift.id()))))
                .containsExactly("outreach.observation.problem.later-round");

        SignedInUser other = town.worker();
        StartedShift round = later(other);
        assertThatThrownBy(() -> town.as().call(worker, () -> care.verify(id, 3, round.id())))
                .isInstanceOf(AccessDeniedException.class);
        saved(town.as().call(other, () -> care.verify(id, 3, round.id())));
    }

    @Test
    void aLaterRoundSendsItBack() {
        ObservationId id = fixed();
        SignedInUser other = town.worker();
        StartedShift round = later(other);

        Observation again = saved(town.as().call(other, () -> care.reopen(id, 3, round.id())));

        assertThat(again).isInstanceOf(AssignedObservation.class);
        assertThat(repository.find(id)).contains(again);
        assertThat(kinds(id)).endsWith(ObservationEvent.Kind.REOPENED);
        saved(town.as().call(worker, () -> care.fix(id, 4, "Nu är det gjort", null, null)));
    }

    @Test
    void oneOfTwoLeadsWins() throws Exception {
        ObservationId id = reported();
        List<SaveOutcome<Observation>> outcomes = Together.call(2, number -> {
            SignedInUser each = town.lead();
            return () -> town.as().call(each, () -> care.assign(id, 1, "Enhet " + number));
        });

        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Saved.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Stale.class);
        assertThat(kinds(id)).hasSize(2);
    }

    @Test
    void aLeadRemovesAPhotoForGood() {
        ObservationDraft draft = draft(Observations.content(), FileId.next());
        saved(report(worker, draft, photo(80)));
        FileId photo = draft.photo();
        assertThat(town.as().call(worker, () -> files.open(photo))).isPresent();

        assertThatThrownBy(() -> town.as().run(worker, () -> care.removePhoto(draft.id(), photo)))
                .isInstanceOf(AccessDeniedException.class);
        town.as().run(lead, () -> care.removePhoto(draft.id(), photo));
        town.as().run(lead, () -> care.removePhoto(draft.id(), photo));

        assertThat(town.as().call(worker, () -> files.open(photo))).isEmpty();
        assertThat(kinds(draft.id()))
                .containsExactly(ObservationEvent.Kind.REPORTED, ObservationEvent.Kind.PHOTO_REMOVED);
        assertThat(actions(photo.value())).containsExactly("file.stored", "file.removed");
        ObservationId other = reported();
        assertThatThrownBy(() -> town.as().run(lead, () -> care.removePhoto(other, photo)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void onlyWorkersAndLeadsSeeAPhoto() {
        ObservationDraft draft = draft(Observations.content(), FileId.next());
        saved(report(worker, draft, photo(80)));

        assertThat(town.as().call(town.worker(), () -> files.open(draft.photo()))).isPresent();
        assertThat(town.as().call(lead, () -> files.open(draft.photo()))).isPresent();
        assertThat(town.as().call(town.person(Role.PROGRAMME_OFFICER), () -> files.open(draft.photo())))
                .isEmpty();
        assertThat(files.open(draft.photo())).isEmpty();
    }

    @Test
    void filtersByCategoryStateDistrictAndClock() {
        DistrictId district = districtOfShift();
        ObservationId graffiti = reported(ObservationCategory.GRAFFITI);
        ObservationId lamp = reported(ObservationCategory.LIGHTING);
        ObservationId overdue = reported(ObservationCategory.LITTER);
        saved(assign(lamp, 1, OWNER));
        reportedAt(overdue, town.now().minus(Duration.ofHours(25)));

        assertThat(ids(new ObservationFilter(null, null, district, false))).containsExactly(lamp, graffiti, overdue);
        assertThat(ids(new ObservationFilter(ObservationCategory.GRAFFITI, null, district, false)))
                .containsExactly(graffiti);
        assertThat(ids(new ObservationFilter(null, ObservationState.ASSIGNED, district, false)))
                .containsExactly(lamp);
        assertThat(ids(new ObservationFilter(null, null, district, true))).containsExactly(overdue);
        assertThat(ids(new ObservationFilter(null, null, DistrictId.next(), false))).isEmpty();
        assertThat(town.as().call(lead, () -> overview.count(new ObservationFilter(null, null, district, true))))
                .isEqualTo(1);
        assertThat(town.as().call(lead, () -> overview.overdue())).containsKey(ObservationCategory.LITTER);
        assertThat(town.as().call(lead, () -> overview.owners())).contains(OWNER);
    }

    @Test
    void pagesWithoutGapsAlsoWhereTimesAreTheSame() {
        DistrictId district = districtOfShift();
        Instant same = town.now().minus(Duration.ofMinutes(5));
        List<ObservationId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ObservationId id = reported();
            reportedAt(id, same);
            all.add(id);
        }
        ObservationFilter filter = new ObservationFilter(null, null, district, false);

        List<ObservationId> paged = new ArrayList<>();
        ListPosition<ObservationId> after = null;
        for (int page = 0; page < 3; page++) {
            ListPosition<ObservationId> from = after;
            List<ObservationLine> lines = town.as().call(worker, () -> overview.page(filter, from, 2));
            lines.forEach(line -> paged.add(line.observation().id()));
            after = lines.getLast().position();
        }

        assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void tellsARoundWhatToLookAtWhereItStands() {
        ObservationId fixed = fixed();
        reported();

        assertThat(town.as().call(worker, () -> overview.toVerifyAt(stop.arena())))
                .extracting(line -> line.observation().id())
                .containsExactly(fixed);
        assertThat(town.as().call(worker, () -> overview.ofShift(shift.id()))).hasSize(2);
    }

    private ObservationId reported() {
        return reported(ObservationCategory.GRAFFITI);
    }

    private ObservationId reported(ObservationCategory category) {
        return saved(report(worker, draft(Observations.content(category), null), null)).id();
    }

    private ObservationId fixed() {
        ObservationId id = reported();
        saved(assign(id, 1, OWNER));
        saved(town.as().call(worker, () -> care.fix(id, 2, "Sanerat", null, null)));
        return id;
    }

    private StartedShift later(SignedInUser who) {
        StartedShift round = town.started(who);
        // The mother starts shifts an hour ago; a later round starts after the report.
        sql.update(SHIFT)
                .set(SHIFT.STARTED_AT, town.now())
                .where(SHIFT.ID.eq(round.id().value()))
                .execute();
        return round;
    }

    private void reportedAt(ObservationId id, Instant at) {
        sql.update(OBSERVATION)
                .set(OBSERVATION.REPORTED_AT, at)
                .set(OBSERVATION.FIX_BY_AT, at.plus(Duration.ofHours(24)))
                .where(OBSERVATION.ID.eq(id.value()))
                .execute();
    }

    private DistrictId districtOfShift() {
        return town.as().call(worker, () -> places.requireArena(stop.arena())).district();
    }

    private List<ObservationId> ids(ObservationFilter filter) {
        return town.as().call(worker, () -> overview.page(filter, null, 50)).stream()
                .map(line -> line.observation().id())
                .toList();
    }

    private ObservationDraft draft(ObservationContent content, @Nullable FileId photo) {
        return new ObservationDraft(ObservationId.next(), shift.id(), stop.id(), content, photo);
    }

    private SaveOutcome<Observation> report(
            SignedInUser who, ObservationDraft draft, @Nullable AcceptedFile photo) {
        return town.as().call(who, () -> log.report(draft, photo));
    }

    private SaveOutcome<Observation> assign(ObservationId id, int version, String owner) {
        return town.as().call(lead, () -> care.assign(id, version, owner));
    }

    private AcceptedFile photo(int width) {
        Intake checked = intake.check(ObservationPhotos.PURPOSE, "bild.jpg", Pictures.jpeg(width, 60));
        return ((Intake.Accepted) checked).file();
    }

    private List<ObservationEvent.Kind> kinds(ObservationId id) {
        return town.as().call(worker, () -> overview.history(id)).stream()
                .map(named -> named.event().kind())
                .toList();
    }

    private List<String> actions(UUID subject) {
        return sql.select(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_ID.eq(subject))
                .orderBy(AUDIT_ROW.AT)
                .fetch(AUDIT_ROW.ACTION);
    }

    private static Observation saved(SaveOutcome<Observation> outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved<Observation>) outcome).stored();
    }

    private static List<String> problems(SaveOutcome<Observation> outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Invalid.class);
        return ((SaveOutcome.Invalid<Observation>) outcome)
                .problems().stream().map(Problem::textKey).toList();
    }
}
