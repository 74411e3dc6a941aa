package se.trygghetsportalen.bonus;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.DeclaredEngagements;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * Who is disqualified (jäv, Kommunallagen 6:28 and 7:4): who has at any time declared an engagement in the association,
 * who acts for it, and who has said no to assessing its application for that reason. They neither open an application nor
 * take part in it; what they tried stands in the trail.
 */
@Component
class Conflicts {
    private final DeclaredEngagements engagements;
    private final Representation representation;
    private final AssessmentRepository assessments;
    private final CurrentUser currentUser;
    private final BonusTrail trail;

    Conflicts(
            DeclaredEngagements engagements,
            Representation representation,
            AssessmentRepository assessments,
            CurrentUser currentUser,
            BonusTrail trail) {
        this.engagements = engagements;
        this.representation = representation;
        this.assessments = assessments;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** The organisations that the person asking is tied to. */
    Set<OrganisationNumber> ownTies() {
        Set<OrganisationNumber> ties = new HashSet<>(engagements.everNamed(trail.actor()));
        if (currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE)) {
            representation.ownAssociations().stream()
                    .map(AssociationLine::number)
                    .forEach(ties::add);
        }
        return ties;
    }

    /** Whether somebody is tied to the association; for the person asking and for others. */
    boolean ties(ActorId person, Association association) {
        return engagements.hasEverNamed(person, association.number())
                || representation.representatives(association.id()).stream()
                        .anyMatch(named -> named.representative().account().equals(person));
    }

    /** Which of the people are tied to the association. */
    Set<ActorId> tied(List<ActorId> people, Association association) {
        return people.stream().filter(person -> ties(person, association)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person asking may not come near the application. A refusal is written in the trail. */
    boolean blocks(ApplicationId application, Association association) {
        boolean blocked = isDisqualified(application, association);
        if (blocked) {
            refused(application);
        }
        return blocked;
    }

    /** The same question, of which nothing is written. */
    boolean isDisqualified(ApplicationId application, Association association) {
        ActorId actor = trail.actor();
        return ties(actor, association) || hasDeclined(actor, application);
    }

    private boolean hasDeclined(ActorId actor, ApplicationId application) {
        return !declinedForConflict(actor, assessments.of(application)).isEmpty();
    }

    /**
     * Whether the person asking may not come near what was decided about the application. A refusal is written in the
     * trail.
     *
     * @param number of the association that the decision names
     */
    boolean blocks(ApplicationId application, OrganisationNumber number) {
        boolean blocked = ownTies().contains(number) || hasDeclined(trail.actor(), application);
        if (blocked) {
            refused(application);
        }
        return blocked;
    }

    /** What of a year the person asking may not come near; nothing is written. */
    Own ownOf(BonusYearId year) {
        return new Own(ownTies(), declinedForConflict(trail.actor(), assessments.ofYear(year)));
    }

    /**
     * What a person is disqualified from.
     *
     * @param ties the organisations they are tied to
     * @param declined the applications they have said no to for a conflict
     */
    record Own(Set<OrganisationNumber> ties, Set<ApplicationId> declined) {
        boolean bars(ApplicationId application, OrganisationNumber number) {
            return ties.contains(number) || declined.contains(application);
        }
    }

    /** Writes that the person asking was kept from the application. */
    void refused(ApplicationId application) {
        trail.record("bonus-application.refused-by-conflict", "bonus-application", application.value(), Map.of());
    }

    /** Applications that the person asking has said no to because of a conflict. */
    static Set<ApplicationId> declinedForConflict(ActorId actor, List<Assessment> assessments) {
        return assessments.stream()
                .filter(each -> each.assessor().equals(actor) && each.isDeclinedForConflict())
                .map(Assessment::application)
                .collect(Collectors.toUnmodifiableSet());
    }
}
