package se.trygghetsportalen.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.shared.Alias;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;

class RequirementTest {
    @ParameterizedTest
    @CsvSource({
        "2025-11-22, 2026-11-22, ",
        "2025-11-21, 2026-11-22, mentoring.extract.problem.old",
        "2026-11-22, 2026-11-22, ",
        "2026-11-23, 2026-11-22, mentoring.extract.problem.future",
        "2027-02-28, 2028-02-29, ",
        "2027-02-27, 2028-02-29, mentoring.extract.problem.old",
        "2028-02-29, 2029-02-28, ",
        "2028-02-28, 2029-03-01, mentoring.extract.problem.old",
    })
    void anExtractIsAtMostAYearOldWhenShown(LocalDate issued, LocalDate shown, String problem) {
        assertThat(RegistryExtract.problem(issued, shown).map(Problem::textKey).orElse(null))
                .isEqualTo(problem);
    }

    @Test
    void theProblemWithAnExtractNamesNoDay() {
        assertThat(RegistryExtract.problem(People.TODAY.minusYears(2), People.TODAY)
                        .orElseThrow()
                        .arguments())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-22, true", "2025-11-21, false", "2026-11-22, true"})
    void aNoteHoldsForAYear(LocalDate shown, boolean holds) {
        assertThat(RegistryExtract.holds(shown, People.TODAY)).isEqualTo(holds);
    }

    /** Thirty days before the note's last day, over month ends and leap days; before that nobody is reminded. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-22, 2026-10-22, APPROVED, false",
        "2025-11-22, 2026-10-24, APPROVED, true",
        "2025-11-22, 2026-11-30, APPROVED, true",
        "2025-11-22, 2026-11-30, PAUSED, true",
        "2025-11-22, 2026-11-30, ENDED, false",
        "2025-11-22, 2026-11-30, CHECKED, false",
        "2028-02-29, 2029-01-28, APPROVED, false",
        "2028-02-29, 2029-01-30, APPROVED, true",
    })
    void whoeverIsApprovedIsRemindedToShowANewExtract(
            LocalDate shown, LocalDate today, RoleModelState state, boolean reminded) {
        RoleModelFile file = People.wholeFile()
                .with(new RoleModelFile.ExtractNote(
                        shown, new se.trygghetsportalen.shared.ActorId(new java.util.UUID(0, 1))));

        assertThat(RoleModel.in(state, RoleModelId.next(), People.details("Förebild"), file, 1)
                        .isToRenew(today))
                .isEqualTo(reminded);
    }

    @Test
    void listsWhatIsMissingInOrder() {
        RoleModel applied = RoleModel.in(
                RoleModelState.APPLIED, RoleModelId.next(), People.details("Förebild"), RoleModelFile.EMPTY, 1);

        assertThat(Requirement.allMissing(applied, People.RULES, People.TODAY).stream()
                        .map(Problem::field))
                .containsExactly("interview", "references", "registry_extract", "training", "commitment");
        assertThat(Requirement.allMissing(People.in(RoleModelState.CHECKED), People.RULES, People.TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2005-11-22, true", "2005-11-23, false", "2006-11-22, false"})
    void aRoleModelIsOlderThanTwenty(LocalDate bornOn, boolean oldEnough) {
        RoleModelDetails some = People.details("Förebild");
        RoleModelDetails details = new RoleModelDetails(
                some.name(),
                some.email(),
                some.phone(),
                bornOn,
                some.gender(),
                some.languages(),
                some.interests(),
                some.goals(),
                some.times(),
                null,
                1,
                "");

        assertThat(Requirement.AGE.holds(details, RoleModelFile.EMPTY, People.RULES, People.TODAY))
                .isEqualTo(oldEnough);
    }

    @Test
    void trainingCountsOnlyInPerson() {
        RoleModelFile file = RoleModelFile.EMPTY
                .with(new Training(Ids.next(), TrainingTopic.ROLE, 119, true, People.TODAY))
                .with(new Training(Ids.next(), TrainingTopic.SAFETY, 300, false, People.TODAY));
        RoleModelDetails details = People.details("Förebild");

        assertThat(Requirement.TRAINING
                        .missing(details, file, People.RULES, People.TODAY)
                        .orElseThrow()
                        .arguments())
                .containsExactly(119, 120);
        assertThat(Requirement.TRAINING.holds(
                        details,
                        file.with(new Training(Ids.next(), TrainingTopic.SAFETY, 1, true, People.TODAY)),
                        People.RULES,
                        People.TODAY))
                .isTrue();
    }

    @Test
    void nobodyIsApprovedWithSomethingMissing() {
        RoleModel.Checked checked =
                new RoleModel.Checked(RoleModelId.next(), People.details("Förebild"), People.wholeFile(null), 1);

        assertThatThrownBy(() -> checked.approve(People.RULES, People.TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void activationNamesEverythingThatIsMissing() {
        RoleModel applied = RoleModel.in(
                RoleModelState.APPLIED, RoleModelId.next(), People.details("Förebild"), RoleModelFile.EMPTY, 1);
        Youth youth = new Youth(
                YouthId.next(), People.youthDetails(), YouthConsents.NONE, YouthState.MATCHED, People.NOW, false, 1);

        List<Problem> missing =
                Activation.missing(People.match(MatchState.PROPOSED), applied, youth, 1, People.RULES, People.TODAY);

        assertThat(missing.stream().map(Problem::field))
                .containsExactly(
                        "introduction",
                        "yes",
                        "approval",
                        "interview",
                        "references",
                        "registry_extract",
                        "training",
                        "commitment",
                        "guardian",
                        "own",
                        "capacity");
        assertThat(Activation.missing(
                        People.match(MatchState.CONSENTED),
                        People.in(RoleModelState.APPROVED),
                        People.youth(People.youthDetails()),
                        0,
                        People.RULES,
                        People.TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2008, true", "2007, false", "2011, true"})
    void aGuardianIsAskedWhileTheYouthMayBeUnderEighteen(int birthYear, boolean asked) {
        assertThat(YouthConsents.needsGuardian(birthYear, People.TODAY)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Svensson, true",
        "Anna-Karin O'Neill, true",
        "Åsa Öberg Ek, true",
        "Blå falken, false",
        "Anna, false",
        "anna svensson, false",
        "A 14, false",
    })
    void anAliasThatLooksLikeAFullNameIsNoticed(String alias, boolean noticed) {
        assertThat(Alias.looksLikeAFullName(alias)).isEqualTo(noticed);
    }

    @ParameterizedTest
    @CsvSource({"2014, true", "2013, false", "2009, false", "2008, false", "2007, true"})
    void aYouthIsOfTheRightAgeSomeDayThisYear(int birthYear, boolean refused) {
        YouthDetails some = People.youthDetails();
        YouthDetails details = new YouthDetails(
                some.alias(),
                birthYear,
                some.gender(),
                null,
                some.languages(),
                some.interests(),
                some.goals(),
                some.times(),
                null,
                "",
                "",
                some.source(),
                "",
                Set.of());

        assertThat(YouthRule.problems(details, false, People.RULES, People.TODAY).stream()
                        .anyMatch(problem -> problem.field().equals("birthYear")))
                .isEqualTo(refused);
    }
}
