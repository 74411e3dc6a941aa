package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.Observations;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.Shifts;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.platform.files.BlurredImages;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * Every role against every method of the services for observations. The things asked about do not exist: whoever may ask
 * is told so, whoever may not is refused before that.
 */
class ObservationAuthorityTest extends ObservationTest {
    private static final Set<Role> OUTREACH = EnumSet.of(Role.OUTREACH_WORKER, Role.TEAM_LEAD);
    private static final Set<Role> LEADS = EnumSet.of(Role.TEAM_LEAD);

    @Autowired
    FileStore files;

    /** What is asked, who may, and how. */
    static Map<String, Call> table() {
        Map<String, Call> table = new LinkedHashMap<>();
        ObservationId id = ObservationId.next();
        ShiftId shift = ShiftId.next();
        ObservationDraft draft = new ObservationDraft(id, shift, StopId.next(), Observations.content(), null);
        table.put("ObservationLog.report", new Call(OUTREACH, s -> s.log.report(draft, null)));
        table.put(
                "ObservationLog.reportWritten",
                new Call(OUTREACH, s -> s.log.reportWritten(draft, null, Shifts.EVENING)));
        table.put("ObservationCare.assign", new Call(LEADS, s -> s.care.assign(id, 1, OWNER)));
        table.put("ObservationCare.fix", new Call(OUTREACH, s -> s.care.fix(id, 1, "", null, null)));
        table.put("ObservationCare.verify", new Call(OUTREACH, s -> s.care.verify(id, 1, shift)));
        table.put("ObservationCare.reopen", new Call(OUTREACH, s -> s.care.reopen(id, 1, shift)));
        table.put("ObservationCare.blurPhoto", new Call(LEADS, s -> s.care.blurPhoto(id, BlurredImages.any())));
        table.put("ObservationCare.removePhoto", new Call(LEADS, s -> s.care.removePhoto(id, FileId.next())));
        table.put("ObservationOverview.page", new Call(OUTREACH, s -> s.overview.page(ObservationFilter.ALL, null, 1)));
        table.put("ObservationOverview.byPlace", new Call(OUTREACH, s -> s.overview.byPlace(ObservationFilter.ALL)));
        table.put("ObservationOverview.count", new Call(OUTREACH, s -> s.overview.count(ObservationFilter.ALL)));
        table.put("ObservationOverview.overdue", new Call(OUTREACH, s -> s.overview.overdue()));
        table.put("ObservationOverview.ofShift", new Call(OUTREACH, s -> s.overview.ofShift(shift)));
        table.put("ObservationOverview.toVerifyAt", new Call(OUTREACH, s -> s.overview.toVerifyAt(ArenaId.next())));
        table.put("ObservationOverview.find", new Call(OUTREACH, s -> s.overview.find(id)));
        table.put("ObservationOverview.history", new Call(OUTREACH, s -> s.overview.history(id)));
        table.put("ObservationOverview.owners", new Call(OUTREACH, s -> s.overview.owners()));
        return table;
    }

    static Stream<Arguments> cells() {
        return table().entrySet().stream()
                .flatMap(row ->
                        Arrays.stream(Role.values()).map(role -> Arguments.of(row.getKey(), role, row.getValue())));
    }

    @ParameterizedTest(name = "{1} asks {0}")
    @MethodSource("cells")
    void isAnsweredToWhomItMayBe(String what, Role role, Call call) {
        town.as().run(town.person(role), () -> {
            if (call.allowed().contains(role)) {
                assertThat(refused(call)).as(what + " for " + role).isFalse();
            } else {
                assertThatThrownBy(() -> call.work().accept(this)).as(what).isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    void isAnsweredToNobodyWhoHasNotSignedIn() {
        table().forEach((what, call) -> assertThatThrownBy(() -> call.work().accept(this))
                .as(what)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void theTableHoldsEveryMethodOfTheServices() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> service : List.of(ObservationLog.class, ObservationCare.class, ObservationOverview.class)) {
            for (Method method : service.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    methods.add(service.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aPhotoIsThereForWhoeverReadsObservationsAndForNobodyElse(Role role) {
        FileId photo = FileId.next();
        report(worker, draft(Observations.content(), photo), photo());

        assertThat(as(town.person(role), () -> files.find(photo)).isPresent()).isEqualTo(OUTREACH.contains(role));
        assertThat(as(town.person(role), () -> files.open(photo)).isPresent()).isEqualTo(OUTREACH.contains(role));
    }

    private boolean refused(Call call) {
        try {
            call.work().accept(this);
            return false;
        } catch (AccessDeniedException refusal) {
            return true;
        } catch (NoSuchElementException missing) {
            return false;
        }
    }

    record Call(Set<Role> allowed, Consumer<ObservationAuthorityTest> work) {}
}
