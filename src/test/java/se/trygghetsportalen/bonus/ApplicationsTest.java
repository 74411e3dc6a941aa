package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationEvent;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BeginOutcome;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Bonuses;
import se.trygghetsportalen.bonus.domain.Eligibility;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.platform.mail.domain.Notice;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
class ApplicationsTest {
    @Autowired
    BonusTown town;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationInbox inbox;

    @Autowired
    BonusYears years;

    @Autowired
    BonusYearRepository yearRepository;

    @Autowired
    Schemes schemes;

    @Autowired
    Engagements engagements;

    @Autowired
    NoticeBoard notices;

    @Autowired
    Associations associations;

    @Test
    void oneSignatoryHandsInAndWhatIsHandedInStays() {
        SignedInUser chair = town.representative();
        Association association = town.association(31, SigningRule.ALONE, chair);

        SubmitOutcome.HandedIn handedIn = town.handedIn(chair, association);

        assertThat(handedIn.application().state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(handedIn.revision().number()).isEqualTo(1);
        assertThat(handedIn.revision().cosignedBy()).isNull();
        ApplicationDraft draft =
                town.draftOf(chair, handedIn.application().id()).orElseThrow();
        assertThat(town.as()
                        .call(chair, () -> applications.save(draft.id(), draft.version(), town.answers("Något annat"))))
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(town.as().call(chair, () -> applications.sign(draft.id(), draft.version())))
                .isInstanceOf(SubmitOutcome.Stale.class);
    }

    @Test
    void twoSignJointlyAndAChangeTakesTheFirstSignatureAway() {
        SignedInUser chair = town.representative();
        SignedInUser treasurer = town.representative();
        Association association = town.association(31, SigningRule.TWO_JOINTLY, chair, treasurer);
        ApplicationDraft draft = town.answered(chair, town.begun(chair, association), "Vi har en plan.");

        SubmitOutcome first = town.as().call(chair, () -> applications.sign(draft.id(), draft.version()));
        ApplicationDraft signed = ((SubmitOutcome.AwaitsCosigner) first).draft();
        assertThat(town.as().call(chair, () -> applications.sign(draft.id(), signed.version())))
                .isInstanceOf(SubmitOutcome.AwaitsCosigner.class);
        ApplicationDraft changed = town.answered(treasurer, signed, "Vi har en bättre plan.");
        assertThat(changed.signature()).isNull();

        SubmitOutcome again = town.as().call(treasurer, () -> applications.sign(draft.id(), changed.version()));
        int version = ((SubmitOutcome.AwaitsCosigner) again).draft().version();
        SubmitOutcome last = town.as().call(chair, () -> applications.sign(draft.id(), version));

        assertThat(last).isInstanceOfSatisfying(SubmitOutcome.HandedIn.class, handedIn -> {
            assertThat(handedIn.revision().signedBy()).isEqualTo(treasurer.id());
            assertThat(handedIn.revision().cosignedBy()).isEqualTo(chair.id());
            assertThat(handedIn.revision().content()).isEqualTo(town.answers("Vi har en bättre plan."));
        });
    }

    @Test
    void whoComesSecondIsShownWhatTheFirstSaved() {
        SignedInUser chair = town.representative();
        SignedInUser secretary = town.representative();
        Association association = town.association(31, SigningRule.ALONE, chair);
        town.represent(association, secretary, false);
        ApplicationDraft draft = town.begun(chair, association);
        assertThat(town.begun(secretary, association)).isEqualTo(draft);

        ApplicationDraft first = town.answered(chair, draft, "Ordförandens svar");

        assertThat(town.as()
                        .call(
                                secretary,
                                () -> applications.save(
                                        draft.id(), draft.version(), town.answers("Sekreterarens svar"))))
                .isEqualTo(new SaveOutcome.Stale<>(first));
        assertThat(town.as().call(chair, () -> applications.sign(draft.id(), draft.version())))
                .isEqualTo(new SubmitOutcome.Stale(first));
        assertThat(town.as().call(secretary, () -> applications.sign(draft.id(), first.version())))
                .isEqualTo(new SubmitOutcome.NotASignatory());
    }

    @Test
    void everyQuestionNeedsAnAnswerBeforeItIsHandedIn() {
        SignedInUser chair = town.representative();
        ApplicationDraft draft = town.begun(chair, town.association(31, SigningRule.ALONE, chair));

        assertThat(town.as().call(chair, () -> applications.sign(draft.id(), draft.version())))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems()).hasSize(3));
        ApplicationContent long5001 = town.answers("x".repeat(ApplicationContent.MAX_ANSWER + 1));
        assertThat(town.as().call(chair, () -> applications.save(draft.id(), draft.version(), long5001)))
                .isInstanceOf(SaveOutcome.Invalid.class);
    }

    @Test
    void belowTheMinimumIsToldAtOnce() {
        SignedInUser chair = town.representative();
        Association small = town.association(9, SigningRule.ALONE, chair);

        assertThat(town.as()
                        .call(
                                chair,
                                () -> applications.begin(
                                        ApplicationId.next(), town.openYear().id(), small.id())))
                .isInstanceOfSatisfying(
                        BeginOutcome.NotEligible.class,
                        not -> assertThat(not.reasons())
                                .extracting(EligibilityRule.Reason::rule)
                                .containsExactly(EligibilityRule.ENOUGH_MEMBERS));
        assertThat(town.openings(chair)).singleElement().satisfies(opening -> {
            assertThat(opening.eligibility()).isNotNull();
            assertThat(opening.draft()).isNull();
        });
    }

    @Test
    void aDraftIsTheAssociationsOwnSpace() {
        SignedInUser chair = town.representative();
        SignedInUser stranger = town.representative();
        Association association = town.association(31, SigningRule.ALONE, chair);
        ApplicationDraft draft = town.answered(chair, town.begun(chair, association), "Inte inlämnat");

        assertThat(town.draftOf(stranger, draft.id())).isEmpty();
        assertThatThrownBy(() -> town.as()
                        .call(stranger, () -> applications.save(draft.id(), draft.version(), ApplicationContent.EMPTY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as().call(stranger, () -> applications.sign(draft.id(), draft.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        town.as().call(stranger, () -> applications.copyFromEarlier(draft.id(), draft.version())))
                .isInstanceOf(AccessDeniedException.class);
        SignedInUser officer = town.officer();
        assertThat(town.as().call(officer, () -> inbox.open(draft.id())))
                .isEqualTo(new ApplicationInbox.OpenOutcome.Missing());
        assertThat(town.as().call(officer, () -> inbox.ofYear(town.openYear().id())))
                .noneMatch(waiting -> waiting.line().application().id().equals(draft.id()));
    }

    @Test
    void aSupplementIsANewRevisionAndTheFirstStays() {
        SignedInUser chair = town.representative();
        SignedInUser officer = town.officer();
        SubmitOutcome.HandedIn handedIn = town.handedIn(chair, town.association(31, SigningRule.ALONE, chair));
        ApplicationId id = handedIn.application().id();

        assertThat(town.as().call(officer, () -> inbox.askForSupplement(id, 1, " ")))
                .isInstanceOf(SaveOutcome.Invalid.class);
        Application asked =
                BonusTown.saved(town.as().call(officer, () -> inbox.askForSupplement(id, 1, "Planen saknar datum.")));
        assertThat(asked.state()).isEqualTo(ApplicationState.SUPPLEMENT_ASKED);
        assertThat(town.as().call(officer, () -> inbox.complete(id, 1))).isInstanceOf(SaveOutcome.Stale.class);

        ApplicationDraft draft = town.draftOf(chair, id).orElseThrow();
        ApplicationDraft mended = town.answered(chair, draft, "Planen antogs den 3 mars.");
        SubmitOutcome again = town.as().call(chair, () -> applications.sign(id, mended.version()));
        int version = ((SubmitOutcome.HandedIn) again).application().version();
        Application complete = BonusTown.saved(town.as().call(officer, () -> inbox.complete(id, version)));

        assertThat(complete.state()).isEqualTo(ApplicationState.COMPLETE);
        assertThat(complete.handedInOn()).isEqualTo(handedIn.application().handedInOn());
        Applications.Sight sight =
                town.as().call(chair, () -> applications.find(id)).orElseThrow();
        assertThat(sight.revisions()).hasSize(2).first().isEqualTo(handedIn.revision());
        assertThat(sight.events())
                .extracting(ApplicationEvent::kind)
                .containsExactly(
                        ApplicationEvent.Kind.SUBMITTED,
                        ApplicationEvent.Kind.SUPPLEMENT_ASKED,
                        ApplicationEvent.Kind.SUPPLEMENTED,
                        ApplicationEvent.Kind.COMPLETE);
    }

    @Test
    void officersHearOfWhatIsHandedInAndWhoHasATieDoesNot() {
        SignedInUser chair = town.representative();
        SignedInUser cashier = town.representative();
        SignedInUser officer = town.officer();
        SignedInUser tied = town.officer();
        Association association = town.association(31, SigningRule.TWO_JOINTLY, chair, cashier);
        declareTie(tied, association);
        ApplicationDraft draft = town.answered(chair, town.begun(chair, association), "Vi går igenom planen.");
        ApplicationId id = draft.id();
        ApplicationDraft signed = ((SubmitOutcome.AwaitsCosigner)
                        town.as().call(chair, () -> applications.sign(id, draft.version())))
                .draft();
        assertThat(noticesOf(officer, id)).as("one signature is not enough").isEmpty();

        town.as().call(cashier, () -> applications.sign(id, signed.version()));
        assertThat(noticesOf(officer, id))
                .extracting(Notice::textKey, Notice::arguments)
                .containsExactly(tuple("bonus.notice.handed-in", List.of(association.name())));

        town.as().call(officer, () -> inbox.askForSupplement(id, 1, "Planen saknar datum."));
        ApplicationDraft mended =
                town.answered(chair, town.draftOf(chair, id).orElseThrow(), "Planen antogs den 3 mars.");
        ApplicationDraft first = ((SubmitOutcome.AwaitsCosigner)
                        town.as().call(chair, () -> applications.sign(id, mended.version())))
                .draft();
        town.as().call(cashier, () -> applications.sign(id, first.version()));
        assertThat(noticesOf(officer, id))
                .extracting(Notice::textKey)
                .containsExactly("bonus.notice.supplemented", "bonus.notice.handed-in");
        assertThat(noticesOf(tied, id)).isEmpty();
        assertThat(noticesOf(town.person(Role.DECISION_MAKER), id)).isEmpty();
    }

    private List<Notice> noticesOf(SignedInUser who, ApplicationId id) {
        return town.as().call(who, () -> notices.newest(20)).stream()
                .filter(notice -> notice.path().equals("bonus/ansokningar/" + id))
                .toList();
    }

    @Test
    void aDissolvedAssociationIsToldAtOnceThatItCannotApply() {
        SignedInUser chair = town.representative();
        BonusYear year = town.openYear();
        Association association = town.association(31, SigningRule.ALONE, chair);
        town.as()
                .call(
                        town.officer(),
                        () -> associations.setState(association.id(), association.version(), AssociationState.ENDED));
        Eligibility.NotEligible dissolved = new Eligibility.NotEligible(
                List.of(new EligibilityRule.Reason(EligibilityRule.IN_EXISTENCE, List.of())));

        assertThat(town.openings(chair))
                .filteredOn(opening -> opening.association().id().equals(association.id()))
                .singleElement()
                .satisfies(opening -> assertThat(opening.eligibility()).isEqualTo(dissolved));
        assertThat(town.as().call(chair, () -> applications.begin(ApplicationId.next(), year.id(), association.id())))
                .isEqualTo(new BeginOutcome.NotEligible(dissolved.reasons()));
    }

    @Test
    void whoHasEverHadATieOpensNothing() {
        SignedInUser chair = town.representative();
        SignedInUser tied = town.officer();
        Association association = town.association(31, SigningRule.ALONE, chair);
        SubmitOutcome.HandedIn handedIn = town.handedIn(chair, association);
        ApplicationId id = handedIn.application().id();
        assertThat(town.as().call(tied, () -> inbox.open(id))).isInstanceOf(ApplicationInbox.OpenOutcome.Opened.class);

        declareTie(tied, association);

        assertThat(town.as().call(tied, () -> inbox.open(id)))
                .isEqualTo(new ApplicationInbox.OpenOutcome.Disqualified());
        assertThatThrownBy(() -> town.as().call(tied, () -> inbox.complete(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as().call(tied, () -> inbox.askForSupplement(id, 1, "Mer")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(town.as()
                        .call(tied, () -> inbox.ofYear(handedIn.application().year())))
                .filteredOn(waiting -> waiting.line().application().id().equals(id))
                .singleElement()
                .matches(ApplicationInbox.Waiting::disqualified);
    }

    @Test
    void aYearOpensWithItsSchemeLockedAndNeverChangesAfterwards() {
        SignedInUser officer = town.officer();
        BonusYear planned =
                town.planned(officer, town.today().minusDays(40), town.today().minusDays(9));
        assertThat(town.as().call(officer, () -> years.beginAssessment(planned.id(), planned.version())))
                .isInstanceOf(SaveOutcome.Stale.class);

        BonusYear open = town.opened(officer, planned);
        BonusYear again = BonusTown.saved(town.as().call(officer, () -> years.open(planned.id(), 1)));

        assertThat(again).isEqualTo(open);
        assertThat(town.as()
                        .call(officer, () -> schemes.find(open.plan().scheme()))
                        .orElseThrow()
                        .locked())
                .isTrue();
        assertThat(town.as()
                        .call(
                                officer,
                                () -> years.change(
                                        open.id(),
                                        open.version(),
                                        Bonuses.plan(
                                                open.plan().year(), open.plan().scheme()))))
                .isInstanceOf(SaveOutcome.Stale.class);
        BonusYear assessment =
                BonusTown.saved(town.as().call(officer, () -> years.beginAssessment(open.id(), open.version())));
        assertThat(assessment.state()).isEqualTo(BonusYearState.ASSESSMENT);

        SignedInUser chair = town.representative();
        Association late = town.association(31, SigningRule.ALONE, chair);
        assertThat(town.as().call(chair, () -> applications.begin(ApplicationId.next(), open.id(), late.id())))
                .isInstanceOf(BeginOutcome.Begun.class);
    }

    @Test
    void whatWasHandedInIsStillFoundWhenItsYearTakesNoMore() {
        SignedInUser chair = town.representative();
        SignedInUser officer = town.officer();
        BonusYear year = town.opened(
                officer,
                town.planned(officer, town.today().minusDays(10), town.today().plusDays(20)));
        SubmitOutcome.HandedIn handedIn = town.handedIn(chair, town.association(31, SigningRule.ALONE, chair));
        assertThat(handedIn.application().year()).isEqualTo(year.id());
        assertThat(town.as().call(chair, () -> applications.earlier())).isEmpty();

        BonusYear assessment = year.after(BonusYearState.Step.ASSESS).orElseThrow();
        yearRepository.save(assessment);
        yearRepository.save(assessment.after(BonusYearState.Step.PROPOSE).orElseThrow());

        assertThat(town.as().call(chair, () -> applications.earlier()))
                .singleElement()
                .satisfies(one -> assertThat(one.application()).isEqualTo(handedIn.application()));
        assertThat(town.as().call(town.representative(), () -> applications.earlier()))
                .isEmpty();
    }

    @Test
    void everyRoleIsTriedAgainstEveryMethod() {
        ApplicationId id = ApplicationId.next();
        BonusYear year = town.openYear();
        List<Runnable> representatives = List.of(
                () -> applications.openings(),
                () -> applications.earlier(),
                () -> applications.find(id),
                () -> applications.begin(id, year.id(), AssociationId.next()),
                () -> applications.save(id, 1, ApplicationContent.EMPTY),
                () -> applications.copyFromEarlier(id, 1),
                () -> applications.sign(id, 1));
        List<Runnable> officers = List.of(
                () -> inbox.ofYear(year.id()),
                () -> inbox.open(id),
                () -> inbox.askForSupplement(id, 1, "Mer"),
                () -> inbox.complete(id, 1),
                () -> years.plan(year.id(), year.plan()),
                () -> years.change(year.id(), 0, year.plan()),
                () -> years.open(year.id(), 0),
                () -> years.beginAssessment(year.id(), 0),
                () -> schemes.change(SchemeId.next(), 1, "Namn", town.schemeOf(year)),
                () -> schemes.add(year.plan().scheme(), "", town.schemeOf(year)),
                () -> schemes.cloneAs(year.plan().scheme(), SchemeId.next(), " "));
        List<Runnable> readers = List.of(
                () -> years.all(),
                () -> years.find(year.id()),
                () -> schemes.all(),
                () -> schemes.find(year.plan().scheme()));
        for (Role role : Role.values()) {
            SignedInUser user = town.person(role);
            check(user, representatives, role == Role.ASSOCIATION_REPRESENTATIVE);
            check(user, officers, role == Role.PROGRAMME_OFFICER);
            check(user, readers, role == Role.PROGRAMME_OFFICER || role == Role.DECISION_MAKER || role == Role.AUDITOR);
        }
    }

    /** Whoever may gets past the door, whatever waits behind it; whoever may not is refused at the door. */
    private void check(SignedInUser user, List<Runnable> calls, boolean may) {
        for (int at = 0; at < calls.size(); at++) {
            Runnable call = calls.get(at);
            boolean refused;
            try {
                town.as().run(user, call);
                refused = false;
            } catch (AccessDeniedException denied) {
                refused = !String.valueOf(denied.getMessage()).startsWith("Not a representative");
            } catch (NoSuchElementException nothingThere) {
                refused = false;
            }
            assertThat(refused).as("%s call %s", user.roles(), at).isEqualTo(!may);
        }
    }

    private void declareTie(SignedInUser who, Association association) {
        LocalDate longAgo = town.today().minusYears(9);
        town.as()
                .call(
                        who,
                        () -> engagements.declare(
                                EngagementId.next(),
                                new EngagementDetails(
                                        association.number().written(),
                                        EngagementRelation.values()[0],
                                        EngagementRole.values()[0],
                                        longAgo,
                                        longAgo.plusYears(1))));
    }
}
