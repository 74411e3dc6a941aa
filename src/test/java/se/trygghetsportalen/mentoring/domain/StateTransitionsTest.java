package se.trygghetsportalen.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the three tables of legal transitions pair by pair, and the types beside them. */
class StateTransitionsTest {
    private static final Map<RoleModelState, Set<RoleModelState>> ROLE_MODEL = Map.of(
            RoleModelState.APPLIED, EnumSet.of(RoleModelState.INTERVIEWED, RoleModelState.ENDED),
            RoleModelState.INTERVIEWED, EnumSet.of(RoleModelState.CHECKED, RoleModelState.ENDED),
            RoleModelState.CHECKED, EnumSet.of(RoleModelState.APPROVED, RoleModelState.ENDED),
            RoleModelState.APPROVED, EnumSet.of(RoleModelState.PAUSED, RoleModelState.ENDED),
            RoleModelState.PAUSED, EnumSet.of(RoleModelState.APPROVED, RoleModelState.ENDED),
            RoleModelState.ENDED, EnumSet.noneOf(RoleModelState.class));

    private static final Map<MatchState, Set<MatchState>> MATCH = Map.of(
            MatchState.PROPOSED, EnumSet.of(MatchState.INTRODUCED, MatchState.CLOSED),
            MatchState.INTRODUCED, EnumSet.of(MatchState.CONSENTED, MatchState.CLOSED),
            MatchState.CONSENTED, EnumSet.of(MatchState.ACTIVE, MatchState.CLOSED),
            MatchState.ACTIVE, EnumSet.of(MatchState.PAUSED, MatchState.CLOSED),
            MatchState.PAUSED, EnumSet.of(MatchState.ACTIVE, MatchState.CLOSED),
            MatchState.CLOSED, EnumSet.noneOf(MatchState.class));

    private static final Map<YouthState, Set<YouthState>> YOUTH = Map.of(
            YouthState.WAITING, EnumSet.of(YouthState.MATCHED, YouthState.LEFT),
            YouthState.MATCHED, EnumSet.of(YouthState.WAITING, YouthState.LEFT),
            YouthState.LEFT, EnumSet.of(YouthState.WAITING));

    @Test
    void everyPairIsLegalOrNot() {
        for (RoleModelState from : RoleModelState.values()) {
            for (RoleModelState to : RoleModelState.values()) {
                assertThat(RoleModelTransition.between(from, to).isPresent())
                        .as("role model from %s to %s", from, to)
                        .isEqualTo(ROLE_MODEL.getOrDefault(from, Set.of()).contains(to));
            }
        }
        for (MatchState from : MatchState.values()) {
            for (MatchState to : MatchState.values()) {
                assertThat(MatchTransition.between(from, to).isPresent())
                        .as("match from %s to %s", from, to)
                        .isEqualTo(MATCH.getOrDefault(from, Set.of()).contains(to));
            }
        }
        for (YouthState from : YouthState.values()) {
            for (YouthState to : YouthState.values()) {
                assertThat(YouthTransition.between(from, to).isPresent())
                        .as("youth from %s to %s", from, to)
                        .isEqualTo(YOUTH.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RoleModelTransition.class)
    void roleModelsTakeExactlyTheLegalSteps(RoleModelTransition transition) {
        RoleModel before = People.in(transition.from());
        RoleModel after = switch (transition) {
            case INTERVIEW -> before instanceof RoleModel.Applied applied ? applied.interviewed(People.TODAY) : fail();
            case CHECK ->
                before instanceof RoleModel.Interviewed interviewed
                        ? interviewed.check(People.RULES, People.TODAY)
                        : fail();
            case APPROVE ->
                before instanceof RoleModel.Checked checked ? checked.approve(People.RULES, People.TODAY) : fail();
            case PAUSE -> before instanceof RoleModel.Approved approved ? approved.pause() : fail();
            case RESUME -> before instanceof RoleModel.Paused paused ? paused.resume() : fail();
            case DECLINE, DECLINE_INTERVIEWED, DECLINE_CHECKED, END, END_PAUSED -> before.end();
        };
        assertThat(before.state()).isEqualTo(transition.from());
        assertThat(after.state()).isEqualTo(transition.to());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @ParameterizedTest
    @EnumSource(MatchTransition.class)
    void matchesTakeExactlyTheLegalSteps(MatchTransition transition) {
        Match before = People.match(transition.from());
        Match after = switch (transition) {
            case INTRODUCE -> before instanceof Match.Proposed proposed ? proposed.introduce(People.TODAY) : fail();
            case CONSENT -> before instanceof Match.Introduced introduced ? introduced.consent(People.TODAY) : fail();
            case ACTIVATE -> before instanceof Match.Consented consented ? consented.activate(People.TODAY) : fail();
            case PAUSE -> before instanceof Match.Active active ? active.pause(People.TODAY) : fail();
            case RESUME -> before instanceof Match.Paused paused ? paused.resume(People.TODAY) : fail();
            case WITHDRAW, TURN_DOWN, CALL_OFF, CLOSE, CLOSE_PAUSED -> before.close(People.closure(People.TODAY));
        };
        assertThat(before.state()).isEqualTo(transition.from());
        assertThat(after.state()).isEqualTo(transition.to());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.terms().roleModel()).isEqualTo(before.terms().roleModel());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void whatHasEndedEndsOnlyOnce() {
        assertThatThrownBy(() -> People.in(RoleModelState.ENDED).end()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> People.match(MatchState.CLOSED).close(People.closure(People.TODAY)))
                .isInstanceOf(IllegalStateException.class);
        Youth waiting = People.youth(People.youthDetails());
        assertThatThrownBy(waiting::waitingAgain).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aYouthWhoseMatchEndedWaitsFirstAndHasNotLostTheTimeWaited() {
        Youth waiting = People.youth(People.youthDetails());

        Youth again = waiting.matched().waitingAgain();

        assertThat(again.priority()).isTrue();
        assertThat(again.waitingSince()).isEqualTo(waiting.waitingSince());
    }

    @Test
    void aPauseEndsWithTheMatch() {
        Match closed = People.match(MatchState.PAUSED).close(People.closure(People.TODAY));

        assertThat(closed.terms().pauses().getLast().to()).isEqualTo(People.TODAY);
    }

    @Test
    void everyStateBeginsOrIsReached() {
        assertThat(Arrays.stream(RoleModelTransition.values()).map(RoleModelTransition::to))
                .contains(
                        RoleModelState.INTERVIEWED,
                        RoleModelState.CHECKED,
                        RoleModelState.APPROVED,
                        RoleModelState.PAUSED,
                        RoleModelState.ENDED);
        assertThat(Arrays.stream(MatchTransition.values()).map(MatchTransition::to))
                .contains(
                        MatchState.INTRODUCED,
                        MatchState.CONSENTED,
                        MatchState.ACTIVE,
                        MatchState.PAUSED,
                        MatchState.CLOSED);
    }
}
