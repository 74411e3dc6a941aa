package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.LONE_WATCH;
import static se.trygghetsportalen.generated.Tables.NOTICE;
import static se.trygghetsportalen.generated.Tables.OUTBOX;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.LoneWatchRepository;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.platform.mail.WaysOut;

@PortalTest
class LoneWorkingTest {
    @Autowired
    OutreachTown town;

    @Autowired
    LoneWorking lone;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Preferences preferences;

    SignedInUser worker;
    SignedInUser lead;
    StartedShift shift;

    @BeforeEach
    void somebodyAlone() {
        worker = town.worker();
        lead = town.lead();
        shift = town.started(worker);
    }

    @Test
    void aMissedCheckInIsToldToEveryLeadOnceAndKeptUntilOneTakesItOn() {
        begin(15, town.now().minus(Duration.ofMinutes(21)));
        lone.tellOfTheMissing();
        lone.tellOfTheMissing();

        assertThat(noticesOf(lead)).isEqualTo(1);
        assertThat(town.as().call(lead, lone::missing))
                .anySatisfy(one -> assertThat(one.watch().worker()).isEqualTo(worker.id()));

        town.as().run(lead, () -> lone.acknowledge(shift.id(), worker.id()));
        sql.update(LONE_WATCH)
                .set(LONE_WATCH.ALARMED_AT, town.now().minus(Duration.ofHours(1)))
                .where(LONE_WATCH.WORKER_ID.eq(worker.id().value()))
                .execute();
        lone.tellOfTheMissing();
        assertThat(noticesOf(lead)).isEqualTo(1);
    }

    @Test
    void whereThereAreWaysOutTheAlarmLeavesByMailAndCallAgainAndAgainUntilALeadTakesItOn() {
        sql.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, "samordnare@ekange.example")
                .where(ACCOUNT.ID.eq(lead.id().value()))
                .execute();
        town.as().run(lead, () -> preferences.wantMail(true));
        WaysOut ways = beans.createBean(WaysOut.class);
        LoneWorking watching = new LoneWorking(
                beans.getBean(LoneWatchRepository.class),
                beans.getBean(WorkerQuery.class),
                beans.getBean(ShiftRepository.class),
                beans.getBean(ShiftAuthority.class),
                beans.getBean(AuditTrail.class),
                ways.notices(),
                ways.outbox(),
                beans.getBean(Clock.class));
        begin(15, town.now());
        // In one transaction, so that the portal's own job does not get there first.
        transaction.executeWithoutResult(done -> {
            set(LONE_WATCH.HEARD_AT, town.now().minus(Duration.ofMinutes(21)));
            watching.tellOfTheMissing();
        });

        assertThat(noticesOf(lead)).isEqualTo(1);
        assertThat(leaving("MAIL")).isEqualTo(1);
        assertThat(leaving("WEBHOOK")).isEqualTo(1);

        transaction.executeWithoutResult(done -> {
            set(LONE_WATCH.ALARMED_AT, town.now().minus(Duration.ofHours(1)));
            watching.tellOfTheMissing();
        });
        assertThat(leaving("MAIL")).isEqualTo(2);
        assertThat(leaving("WEBHOOK")).isEqualTo(2);

        town.as().run(lead, () -> lone.acknowledge(shift.id(), worker.id()));
        transaction.executeWithoutResult(done -> {
            set(LONE_WATCH.ALARMED_AT, town.now().minus(Duration.ofHours(1)));
            watching.tellOfTheMissing();
        });
        assertThat(leaving("WEBHOOK")).isEqualTo(2);
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, "DROPPED")
                .where(OUTBOX.PATH.eq("pass/" + shift.id()))
                .execute();
    }

    private int leaving(String channel) {
        return sql.fetchCount(
                OUTBOX,
                OUTBOX.CHANNEL
                        .eq(channel)
                        .and(OUTBOX.TEXT_KEY.eq("outreach.notice.no-contact"))
                        .and(OUTBOX.PATH.eq("pass/" + shift.id()))
                        // Other tests' leads want mail too.
                        .and(OUTBOX.RECIPIENT_ID
                                .isNull()
                                .or(OUTBOX.RECIPIENT_ID.eq(lead.id().value()))));
    }

    private void set(Field<Instant> field, Instant instant) {
        sql.update(LONE_WATCH)
                .set(field, instant)
                .where(LONE_WATCH.WORKER_ID.eq(worker.id().value()))
                .execute();
    }

    @Test
    void whoeverIsHeardOfInTimeIsNotTold() {
        begin(15, town.now().minus(Duration.ofMinutes(21)));
        town.as().run(worker, () -> lone.heard(shift.id(), town.now()));
        lone.tellOfTheMissing();

        assertThat(noticesOf(lead)).isZero();
        assertThat(town.as().call(lead, lone::missing))
                .noneSatisfy(one -> assertThat(one.watch().worker()).isEqualTo(worker.id()));
    }

    @Test
    void theIntervalIsChecked() {
        assertThat(town.as().call(worker, () -> lone.begin(shift.id(), 4, town.now())))
                .hasValueSatisfying(problem -> assertThat(problem.field()).isEqualTo("minutes"));
    }

    @Test
    void onlyTheTeamIsAloneAndOnlyLeadsSeeAndTakeOn() {
        SignedInUser stranger = town.worker();
        assertThatThrownBy(() -> town.as().call(stranger, () -> lone.begin(shift.id(), 15, town.now())))
                .isInstanceOf(AccessDeniedException.class);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.TEAM_LEAD))) {
            SignedInUser other = town.person(role);
            assertThatThrownBy(() -> town.as().call(other, lone::missing)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.as().run(other, () -> lone.acknowledge(shift.id(), worker.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void begin(int minutes, Instant at) {
        assertThat(town.as().call(worker, () -> lone.begin(shift.id(), minutes, at)))
                .isEmpty();
    }

    private int noticesOf(SignedInUser recipient) {
        return sql.fetchCount(
                NOTICE,
                NOTICE.RECIPIENT_ID
                        .eq(recipient.id().value())
                        .and(NOTICE.TEXT_KEY.eq("outreach.notice.no-contact"))
                        .and(NOTICE.PATH.eq("pass/" + shift.id())));
    }
}
