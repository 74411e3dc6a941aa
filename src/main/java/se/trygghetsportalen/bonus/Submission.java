package se.trygghetsportalen.bonus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationDraftRepository;
import se.trygghetsportalen.bonus.domain.ApplicationEvent;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.DraftEvidenceRepository;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;
import se.trygghetsportalen.bonus.domain.Revision;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.people.DeclaredEngagements;
import se.trygghetsportalen.people.RoleHolders;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * What a signature that counts leads to: a wait for the second one, or an application handed in, its revision and files
 * kept for good and the officers told. Asks nobody whether they may: {@link Applications} has done so, and its
 * transaction is this one's.
 */
@Component
class Submission {
    private static final String SUBJECT = "bonus-application";

    private final ApplicationDraftRepository drafts;
    private final ApplicationRepository applications;
    private final DraftEvidenceRepository draftEvidence;
    private final EvidenceRepository evidence;
    private final Representation representation;
    private final RoleHolders roles;
    private final DeclaredEngagements engagements;
    private final NoticeBoard notices;
    private final BonusTrail trail;

    Submission(
            ApplicationDraftRepository drafts,
            ApplicationRepository applications,
            DraftEvidenceRepository draftEvidence,
            EvidenceRepository evidence,
            Representation representation,
            RoleHolders roles,
            DeclaredEngagements engagements,
            NoticeBoard notices,
            BonusTrail trail) {
        this.drafts = drafts;
        this.applications = applications;
        this.draftEvidence = draftEvidence;
        this.evidence = evidence;
        this.representation = representation;
        this.roles = roles;
        this.engagements = engagements;
        this.notices = notices;
        this.trail = trail;
    }

    /**
     * Keeps the signature and, where it was the last one needed, hands in.
     *
     * @param handedIn what was handed in before, when this is a supplement
     * @param actor who signs
     */
    SubmitOutcome signed(
            ApplicationDraft draft, Optional<Application> handedIn, Association association, ActorId actor) {
        ApplicationDraft.Signature first = draft.signature();
        boolean jointly = association
                .signing()
                .map(Signing::rule)
                .filter(SigningRule.TWO_JOINTLY::equals)
                .isPresent();
        if (jointly && (first == null || first.by().equals(actor))) {
            return awaitCosigner(draft, association, actor);
        }
        return handIn(draft, handedIn, association, actor, jointly && first != null ? first.by() : null);
    }

    private SubmitOutcome awaitCosigner(ApplicationDraft draft, Association association, ActorId actor) {
        if (draft.signature() != null) {
            return new SubmitOutcome.AwaitsCosigner(draft);
        }
        ApplicationDraft signed = draft.signed(new ApplicationDraft.Signature(actor, trail.now()));
        drafts.save(signed);
        trail.record("bonus-application.signed", SUBJECT, draft.id().value(), Map.of());
        representation.signatories(association.id()).stream()
                .filter(other -> !other.equals(actor))
                .forEach(other -> notices.send(
                        other, "bonus.notice.cosign", List.of(association.name()), "min-ansokan/" + draft.id()));
        return new SubmitOutcome.AwaitsCosigner(signed);
    }

    private SubmitOutcome handIn(
            ApplicationDraft draft,
            Optional<Application> handedIn,
            Association association,
            ActorId actor,
            @Nullable ActorId firstSigner) {
        Instant now = trail.now();
        Application application;
        ApplicationEvent.Kind kind;
        if (handedIn.isEmpty()) {
            application = new Application(
                    draft.id(),
                    draft.year(),
                    draft.association(),
                    ApplicationState.SUBMITTED,
                    SwedishTime.dayOf(now),
                    now,
                    "",
                    1);
            applications.add(application);
            kind = ApplicationEvent.Kind.SUBMITTED;
        } else {
            application = handedIn.get()
                    .after(ApplicationState.Step.SUPPLEMENT, now, handedIn.get().askedFor())
                    .orElseThrow();
            applications.save(application);
            kind = ApplicationEvent.Kind.SUPPLEMENTED;
        }
        Revision revision = firstSigner == null
                ? applications.add(draft.id(), draft.content(), actor, null, now)
                : applications.add(draft.id(), draft.content(), firstSigner, actor, now);
        evidence.add(revision.number(), draftEvidence.of(draft.id()));
        applications.add(ApplicationEvent.of(draft.id(), kind, now, actor, ""));
        drafts.save(draft.handedIn());
        trail.record(
                "bonus-application.handed-in",
                SUBJECT,
                draft.id().value(),
                Map.of("revision", Integer.toString(revision.number()), "sha256", revision.sha256()));
        tellOfficers(
                draft.id(), association, handedIn.isEmpty() ? "bonus.notice.handed-in" : "bonus.notice.supplemented");
        return new SubmitOutcome.HandedIn(application, revision);
    }

    /** Whoever has ever had a tie to the association is left out: they take no part in its case. */
    private void tellOfficers(ApplicationId id, Association association, String noticeKey) {
        Set<ActorId> tied = engagements.whoEverNamed(association.number());
        roles.of(Role.PROGRAMME_OFFICER).stream()
                .filter(officer -> !tied.contains(officer))
                .forEach(officer ->
                        notices.send(officer, noticeKey, List.of(association.name()), "bonus/ansokningar/" + id));
    }
}
