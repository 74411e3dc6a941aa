package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.associations.domain.JoinRepository;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.JoinState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** Officers look at who wants to act for which association, and let them in or say why not. */
@Service
@Transactional
@RolesAllowed(Roles.PROGRAMME_OFFICER)
public class JoinReview {
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 500;

    private final JoinRepository requests;
    private final AssociationRepository associations;
    private final Associations register;
    private final AssociationAuthority authority;
    private final JoinClock clock;
    private final SecureRandom random = new SecureRandom();

    JoinReview(
            JoinRepository requests,
            AssociationRepository associations,
            Associations register,
            AssociationAuthority authority,
            JoinClock clock) {
        this.requests = requests;
        this.associations = associations;
        this.register = register;
        this.authority = authority;
        this.clock = clock;
    }

    /** Those that wait for an officer, oldest first, and after them those that are invited and have not joined. */
    @Transactional(readOnly = true)
    public List<JoinRequest> open() {
        return requests.open(MOST);
    }

    /** How many wait for an officer. */
    @Transactional(readOnly = true)
    public int waiting() {
        return requests.countReceived();
    }

    /** The association in the register that the request is about; empty when it is not there yet. */
    @Transactional(readOnly = true)
    public Optional<Association> registered(JoinRequestId id) {
        return requests.find(id).flatMap(found -> associations.find(found.ask().number()));
    }

    /**
     * Lets the person in: the association is entered where the register does not have it, and an invitation is made.
     *
     * @param version the version that the officer had before them
     * @param district where an association that is not in the register yet has its seat; not needed for others
     */
    public JoinOutcome approve(JoinRequestId id, int version, @Nullable DistrictId district) {
        JoinRequest request = requests.findToChange(id).orElse(null);
        if (request == null) {
            return new JoinOutcome.Missing();
        }
        if (request.version() != version || request.state() != JoinState.RECEIVED) {
            return new JoinOutcome.Stale(request);
        }
        Optional<Association> known = associations.find(request.ask().number());
        AssociationId association;
        if (known.isPresent()) {
            association = known.get().id();
        } else if (district == null) {
            return JoinOutcome.Invalid.of(Problem.of("district", "associations.problem.district.required"));
        } else {
            association = AssociationId.next();
            if (register.add(association, details(request, district))
                    instanceof SaveOutcome.Invalid<Association>(List<Problem> problems)) {
                return new JoinOutcome.Invalid(problems);
            }
        }
        InvitationToken token = InvitationToken.random(random);
        JoinRequest approved = request.approve(
                association,
                new JoinRequest.Decision(clock.now(), authority.user().id()),
                invitation(token));
        return invited(approved, token, "join.approved");
    }

    /**
     * Makes another invitation, such as when the first was lost; that one no longer works.
     *
     * @param version the version that the officer had before them
     */
    public JoinOutcome inviteAgain(JoinRequestId id, int version) {
        JoinRequest request = requests.findToChange(id).orElse(null);
        if (request == null) {
            return new JoinOutcome.Missing();
        }
        if (request.version() != version || request.state() != JoinState.APPROVED) {
            return new JoinOutcome.Stale(request);
        }
        InvitationToken token = InvitationToken.random(random);
        return invited(request.inviteAgain(invitation(token)), token, "join.invited-again");
    }

    /**
     * Says no, with a reason for the person who asked.
     *
     * @param version the version that the officer had before them
     */
    public JoinOutcome reject(JoinRequestId id, int version, String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return JoinOutcome.Invalid.of(Problem.of("reason", "associations.problem.reason"));
        }
        JoinRequest request = requests.findToChange(id).orElse(null);
        if (request == null) {
            return new JoinOutcome.Missing();
        }
        if (request.version() != version || request.state() != JoinState.RECEIVED) {
            return new JoinOutcome.Stale(request);
        }
        JoinRequest rejected = request.reject(
                new JoinRequest.Decision(clock.now(), authority.user().id()), said);
        save(rejected, "join.rejected");
        return new JoinOutcome.Rejected(rejected);
    }

    private JoinOutcome invited(JoinRequest request, InvitationToken token, String action) {
        save(request, action);
        Instant expires = clock.now().plus(JoinClock.INVITATION);
        return new JoinOutcome.Invited(request, token, expires);
    }

    private void save(JoinRequest request, String action) {
        if (!requests.save(request)) {
            throw new IllegalStateException("Locked: " + request.id());
        }
        authority.record(action, JoinClock.SUBJECT, request.id().value(), Map.of());
    }

    private JoinRequest.Invitation invitation(InvitationToken token) {
        return new JoinRequest.Invitation(token.hash(), clock.now().plus(JoinClock.INVITATION));
    }

    private static AssociationDetails details(JoinRequest request, DistrictId district) {
        return new AssociationDetails(
                request.ask().number(),
                request.ask().associationName(),
                AssociationForm.NON_PROFIT,
                district,
                "",
                null,
                null,
                null,
                false,
                false,
                false);
    }
}
