package se.trygghetsportalen.bonus;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.BonusDecisions.Choice;
import se.trygghetsportalen.bonus.BonusDecisions.SignOutcome;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.BeginOutcome;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;

/** A bonus year that is being assessed, with complete applications and officers who score them. */
@Component
public class AssessmentTown {
    private final BonusTown town;
    private final BonusYears years;
    private final Applications applications;
    private final ApplicationInbox inbox;
    private final AssessmentSteps steps;
    private final BonusProposals proposals;
    private final BonusDecisions decisions;

    AssessmentTown(
            BonusTown town,
            BonusYears years,
            Applications applications,
            ApplicationInbox inbox,
            AssessmentSteps steps,
            BonusProposals proposals,
            BonusDecisions decisions) {
        this.town = town;
        this.years = years;
        this.applications = applications;
        this.inbox = inbox;
        this.steps = steps;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** A complete application. */
    public record Case(BonusYear year, ApplicationId application, Association association, SignedInUser chair) {}

    public BonusTown town() {
        return town;
    }

    /** A year of its own whose last day was yesterday. */
    public BonusYear year() {
        return year(false);
    }

    /** @param appealFreezes whether an appealed decision waits to be paid */
    public BonusYear year(boolean appealFreezes) {
        SignedInUser officer = town.officer();
        BonusYear open = town.opened(
                officer,
                town.planned(officer, town.today().minusDays(40), town.today().minusDays(1), appealFreezes));
        return BonusTown.saved(town.as().call(officer, () -> years.beginAssessment(open.id(), open.version())));
    }

    /** An application with all its answers that is not handed in. */
    public Case written(BonusYear year) {
        SignedInUser chair = town.representative();
        Association association = town.association(31, SigningRule.ALONE, chair);
        ApplicationContent answers = ApplicationContent.EMPTY;
        for (Criterion criterion : criteria(year)) {
            answers = answers.with(criterion.id(), "Vi går igenom det varje termin.");
        }
        ApplicationContent content = answers;
        ApplicationDraft draft = ((BeginOutcome.Begun) town.as()
                        .call(chair, () -> applications.begin(ApplicationId.next(), year.id(), association.id())))
                .draft();
        BonusTown.saved(town.as().call(chair, () -> applications.save(draft.id(), draft.version(), content)));
        return new Case(year, draft.id(), association, chair);
    }

    /** An application that no officer has looked at. */
    public Case handedIn(BonusYear year) {
        Case about = written(year);
        handIn(about);
        return about;
    }

    private Application handIn(Case about) {
        int version =
                town.draftOf(about.chair(), about.application()).orElseThrow().version();
        return ((SubmitOutcome.HandedIn)
                        town.as().call(about.chair(), () -> applications.sign(about.application(), version)))
                .application();
    }

    public Case complete(BonusYear year) {
        Case about = written(year);
        completed(about);
        return about;
    }

    /** Hands in what was written, and an officer finds everything there. */
    public void completed(Case about) {
        Application application = handIn(about);
        BonusTown.saved(
                town.as().call(town.officer(), () -> inbox.complete(about.application(), application.version())));
    }

    public List<Criterion> criteria(BonusYear year) {
        return town.schemeOf(year).criteria();
    }

    /** The officer has been asked. */
    public Assessment assigned(Case about, SignedInUser assessor) {
        return BonusTown.saved(town.as()
                .call(town.officer(), () -> steps.assign(AssessmentId.next(), about.application(), assessor.id())));
    }

    /** The officer has been asked and said yes. */
    public Assessment accepted(Case about, SignedInUser assessor) {
        Assessment asked = assigned(about, assessor);
        return BonusTown.saved(town.as().call(assessor, () -> steps.accept(asked.id(), asked.version())));
    }

    /** The officer has given so many points for each criterion, as far as there are so many. */
    public Assessment submitted(Case about, SignedInUser assessor, int points) {
        Assessment accepted = accepted(about, assessor);
        return BonusTown.saved(town.as()
                .call(assessor, () -> steps.submit(accepted.id(), accepted.version(), 1, card(about.year(), points))));
    }

    /** Fully assessed, by two who agree. */
    public Case assessed(BonusYear year, int points) {
        Case about = complete(year);
        submitted(about, town.officer(), points);
        submitted(about, town.officer(), points);
        return about;
    }

    /** What has been assessed becomes the year's proposal. */
    public BonusYear proposed(BonusYear year) {
        return BonusTown.saved(
                town.as().call(town.officer(), () -> proposals.propose(year.id(), year.version(), ProtocolId.next())));
    }

    /** A decision maker signs the application's row of the proposal, with so much money. */
    public Decision signed(BonusYear year, Case about, Money amount) {
        SignedInUser signer = town.person(Role.DECISION_MAKER);
        ProtocolId protocol = Objects.requireNonNull(
                        town.as().call(signer, () -> proposals.of(year.id())).protocol())
                .id();
        Choice choice = new Choice(about.application(), amount, "");
        return ((SignOutcome.Signed) town.as()
                        .call(
                                signer,
                                () -> decisions.sign(SigningId.next(), year.id(), protocol, "4.12", List.of(choice))))
                .decisions()
                .getFirst();
    }

    /** So many points for each criterion, as far as there are so many. */
    public Scorecard card(BonusYear year, int points) {
        List<Scorecard.Line> lines = new ArrayList<>();
        for (Criterion criterion : criteria(year)) {
            lines.add(new Scorecard.Line(
                    criterion.id(), Math.min(points, criterion.maxPoints()), false, "Planen används varje termin."));
        }
        return new Scorecard(lines);
    }
}
