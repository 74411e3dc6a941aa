package se.trygghetsportalen.associations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.trygghetsportalen.places.domain.DistrictId;

class MembersTest {
    private static final MemberCounts SOME = MemberCounts.NONE
            .with(MemberBand.FROM_7_TO_12, MemberGender.GIRL, 12)
            .with(MemberBand.FROM_7_TO_12, MemberGender.BOY, 8)
            .with(MemberBand.FROM_21_TO_25, MemberGender.OTHER, 1);

    @Test
    void sumsByBandGenderAndAll() {
        assertThat(SOME.in(MemberBand.FROM_7_TO_12)).isEqualTo(20);
        assertThat(SOME.in(MemberGender.GIRL)).isEqualTo(12);
        assertThat(SOME.in(MemberBand.FROM_13_TO_16, MemberGender.BOY)).isZero();
        assertThat(SOME.total()).isEqualTo(21);
        assertThat(SOME.plus(SOME).total()).isEqualTo(42);
    }

    @Test
    void aCellOfNobodyIsNotThere() {
        assertThat(SOME.with(MemberBand.FROM_21_TO_25, MemberGender.OTHER, 0).cells())
                .hasSize(2);
        assertThat(Members.NONE.with(DistrictId.next(), MemberCounts.NONE)).isEqualTo(Members.NONE);
    }

    @Test
    void refusesFewerThanNobodyAndMoreThanFit() {
        assertThatThrownBy(() -> SOME.with(MemberBand.FROM_7_TO_12, MemberGender.GIRL, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SOME.with(MemberBand.FROM_7_TO_12, MemberGender.GIRL, MemberCounts.MOST_IN_CELL + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpTheDistricts() {
        DistrictId one = DistrictId.next();
        DistrictId other = DistrictId.next();
        Members members = Members.NONE.with(one, SOME).with(other, SOME);

        assertThat(members.total()).isEqualTo(42);
        assertThat(members.everywhere().in(MemberGender.BOY)).isEqualTo(16);
        assertThat(members.in(one)).isEqualTo(SOME);
        assertThat(members.in(DistrictId.next())).isEqualTo(MemberCounts.NONE);
    }
}
