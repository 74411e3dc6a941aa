package se.trygghetsportalen.associations;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.InvitationStatus;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.associations.domain.JoinRepository;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.people.InvitedAccounts;
import se.trygghetsportalen.people.InvitedAccounts.Prepared;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountFault;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.PasswordRule;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

/**
 * How a person uses an invitation: with a new account, or with the one that they are signed in to. Looking does not use it
 * up, so a mail program that follows links does no harm; of two who use it at once, one wins.
 */
@Service
public class Invitations {
    private final JoinRepository requests;
    private final AssociationRepository associations;
    private final RepresentativeRepository representatives;
    private final InvitedAccounts accounts;
    private final AssociationAuthority authority;
    private final TransactionTemplate transaction;
    private final JoinClock clock;

    Invitations(
            JoinRepository requests,
            AssociationRepository associations,
            RepresentativeRepository representatives,
            InvitedAccounts accounts,
            AssociationAuthority authority,
            TransactionTemplate transaction,
            JoinClock clock) {
        this.requests = requests;
        this.associations = associations;
        this.representatives = representatives;
        this.accounts = accounts;
        this.authority = authority;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of using an invitation with a new account. */
    public sealed interface Accepted {
        /** Where the invitation stands now. */
        record Status(InvitationStatus status) implements Accepted {}

        /** Something about the account is wrong. */
        record Faulty(List<AccountFault> faults) implements Accepted {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** The password breaks rules. */
        record TooWeak(List<PasswordRule> rules) implements Accepted {
            public TooWeak {
                rules = List.copyOf(rules);
            }
        }
    }

    /** What the invitation is good for. */
    @PermitAll
    public InvitationStatus look(InvitationToken token) {
        return requests.findByInvitation(token.hash())
                .<InvitationStatus>map(request -> isExpired(request)
                        ? new InvitationStatus.Expired()
                        : new InvitationStatus.Open(name(request), request.ask().contactName()))
                .orElseGet(InvitationStatus.Unknown::new);
    }

    /**
     * Opens an account and lets it act for the association.
     *
     * @param account the account to be, made when the form was opened
     */
    @PermitAll
    public Accepted accept(InvitationToken token, ActorId account, String username, String password) {
        if (!(look(token) instanceof InvitationStatus.Open)) {
            return new Accepted.Status(look(token));
        }
        JoinRequest request = requests.findByInvitation(token.hash()).orElseThrow();
        NewAccount wanted = new NewAccount(
                account,
                username,
                new AccountDetails(
                        request.ask().contactName(), request.ask().email(), Set.of(Role.ASSOCIATION_REPRESENTATIVE)));
        return switch (accounts.prepare(wanted, password)) {
            case Prepared.Faulty(List<AccountFault> faults) -> new Accepted.Faulty(faults);
            case Prepared.TooWeak(List<PasswordRule> rules) -> new Accepted.TooWeak(rules);
            case Prepared.Ready ready -> open(token, ready);
        };
    }

    private Accepted open(InvitationToken token, Prepared.Ready ready) {
        return transaction.execute(status -> {
            Optional<JoinRequest> request = usable(token);
            if (request.isEmpty()) {
                return new Accepted.Status(new InvitationStatus.Unknown());
            }
            if (!accounts.open(ready)) {
                return new Accepted.Faulty(List.of(AccountFault.USERNAME_TAKEN));
            }
            return new Accepted.Status(join(request.get(), ready.id()));
        });
    }

    /** Lets the account that is signed in act for the association. */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public InvitationStatus acceptAsMyself(InvitationToken token) {
        return transaction.execute(status -> usable(token)
                .map(request -> join(request, authority.user().id()))
                .orElseGet(() -> look(token)));
    }

    private Optional<JoinRequest> usable(InvitationToken token) {
        return requests.findByInvitation(token.hash())
                .flatMap(found -> requests.findToChange(found.id()))
                .filter(found -> found.invitation() != null
                        && found.invitation().tokenHash().equals(token.hash())
                        && !isExpired(found));
    }

    private InvitationStatus join(JoinRequest request, ActorId account) {
        AssociationId association = associationOf(request);
        if (!requests.save(request.join(account))) {
            throw new IllegalStateException("Locked: " + request.id());
        }
        representatives.put(
                new Representative(association, account, request.ask().role(), false, clock.now(), null));
        authority.record(
                "association.representative-joined",
                "association",
                association.value(),
                Map.of("account", account.toString(), "request", request.id().toString()));
        return new InvitationStatus.Joined(association);
    }

    private boolean isExpired(JoinRequest request) {
        return request.invitation() == null
                || !clock.now().isBefore(request.invitation().expiresAt());
    }

    private String name(JoinRequest request) {
        return associations.find(associationOf(request)).map(Association::name).orElseThrow();
    }

    private static AssociationId associationOf(JoinRequest request) {
        return Optional.ofNullable(request.association())
                .orElseThrow(() -> new IllegalStateException("Invited to nothing: " + request.id()));
    }
}
