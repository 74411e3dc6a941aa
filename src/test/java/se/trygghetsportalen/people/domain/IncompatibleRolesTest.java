package se.trygghetsportalen.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncompatibleRolesTest {
    static Stream<List<Role>> everyPair() {
        List<List<Role>> pairs = new ArrayList<>();
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                if (one.compareTo(other) < 0) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void refusesAPairExactlyWhenItHoldsTheAdministrator(List<Role> pair) {
        assertThat(IncompatibleRoles.anyIn(EnumSet.copyOf(pair))).isEqualTo(pair.contains(Role.ADMINISTRATOR));
    }

    @Test
    void refusesWhoeverReviewsApprovesDecidesOrPaysForTheSakeOfFourEyes() {
        assertThat(IncompatibleRoles.PAIRS.stream()
                        .filter(pair -> pair.reason() == IncompatibleRoles.Reason.FOUR_EYES)
                        .map(IncompatibleRoles.Pair::other))
                .containsExactlyInAnyOrder(
                        Role.AUDITOR,
                        Role.PAYMENT_REVIEWER,
                        Role.PAYMENT_APPROVER,
                        Role.PAYMENT_EXPORTER,
                        Role.DECISION_MAKER);
    }

    @Test
    void findsAPairAmongMany() {
        EnumSet<Role> all = EnumSet.allOf(Role.class);

        assertThat(IncompatibleRoles.anyIn(all)).isTrue();
        assertThat(IncompatibleRoles.anyIn(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))))
                .isFalse();
        assertThat(IncompatibleRoles.anyIn(Set.of())).isFalse();
    }
}
