package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.AccountOutcome;
import se.trygghetsportalen.associations.domain.AccountRequest;
import se.trygghetsportalen.associations.domain.AccountRequestId;
import se.trygghetsportalen.associations.domain.AccountRequestRepository;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.OcrReference;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;

/** The accounts that associations are paid to. While a changed account waits to be confirmed, nothing may be paid. */
@Service
@Transactional
public class PayeeAccounts {
    private final AssociationRepository associations;
    private static final int MOST_WAITING = 200;
    private static final int LONGEST_REASON = 500;

    private final AccountRequestRepository requests;
    private final RepresentativeRepository representatives;
    private final AssociationAuthority authority;
    private final RegisterHistory history;
    private final NoticeBoard notices;
    private final Clock clock;

    PayeeAccounts(
            AssociationRepository associations,
            AccountRequestRepository requests,
            RepresentativeRepository representatives,
            AssociationAuthority authority,
            RegisterHistory history,
            NoticeBoard notices,
            Clock clock) {
        this.associations = associations;
        this.requests = requests;
        this.representatives = representatives;
        this.authority = authority;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * The confirmed account, also while a changed one waits: ask {@link #isFrozen} before paying.
     *
     * @throws NoSuchElementException when there is no such association, or the person asking may not see it
     */
    @ReadsRegisterOrOwn
    @Transactional(readOnly = true)
    public Optional<PayeeAccount> payeeAccount(AssociationId id) {
        return seen(id).account();
    }

    /**
     * Whether a changed account waits to be confirmed, so that nothing may be paid.
     *
     * @throws NoSuchElementException when there is no such association, or the person asking may not see it
     */
    @ReadsRegisterOrOwn
    @Transactional(readOnly = true)
    public boolean isFrozen(AssociationId id) {
        return seen(id).frozen();
    }

    /**
     * Every request for another account of the association, latest first.
     *
     * @throws NoSuchElementException when there is no such association, or the person asking may not see it
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.AUDITOR, Roles.ASSOCIATION_REPRESENTATIVE})
    @Transactional(readOnly = true)
    public List<AccountRequest.Named> requests(AssociationId id) {
        seen(id);
        return requests.of(id);
    }

    /** The requests that wait for a second person, oldest first. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<AccountRequest.Named> waiting() {
        return requests.waiting(MOST_WAITING);
    }

    /**
     * Asks for another account, which freezes payouts until somebody else has confirmed it. For officers, and for whoever
     * represents the association. Asking the same again, by the same id, answers the same.
     *
     * @param written the number as the person wrote it
     * @param reference what payments to it must carry, as the person wrote it; empty where the account asks for nothing
     * @param tellsLength whether the last digit but one of the reference tells how long it is
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ASSOCIATION_REPRESENTATIVE})
    public AccountOutcome ask(
            AccountRequestId id,
            AssociationId association,
            PayeeAccount.Kind kind,
            String written,
            String reference,
            boolean tellsLength) {
        boolean byAssociation = !authority.isOfficer();
        if (byAssociation) {
            authority.requireRepresentative(association);
        }
        Optional<Association> found = associations.findToChange(association);
        if (found.isEmpty()) {
            return new AccountOutcome.Missing();
        }
        Optional<PayeeAccount> number = PayeeAccount.read(kind, written);
        if (number.isEmpty()) {
            return AccountOutcome.Refused.of(
                    "account",
                    kind == PayeeAccount.Kind.BANKGIRO
                            ? "associations.problem.account.bankgiro"
                            : "associations.problem.account.plusgiro");
        }
        Optional<OcrReference> ocr = OcrReference.read(reference, tellsLength);
        if (ocr.isEmpty() && !reference.isBlank()) {
            return AccountOutcome.Refused.of(
                    "reference",
                    OcrReference.read(reference, false).isPresent()
                            ? "associations.problem.account.ocr-length"
                            : "associations.problem.account.ocr");
        }
        Optional<PayeeAccount> account = number.map(each -> each.with(ocr.orElse(null)));
        Optional<AccountRequest> same = requests.find(id);
        if (same.isPresent()) {
            return same.get().ask().account().equals(account.get())
                            && same.get().ask().association().equals(association)
                    ? new AccountOutcome.Done(same.get())
                    : AccountOutcome.Refused.of("account", "associations.problem.account.waiting");
        }
        if (found.get().account().equals(account)) {
            return AccountOutcome.Refused.of("account", "associations.problem.account.same");
        }
        if (requests.isTaken(account.get(), association)) {
            return AccountOutcome.Refused.of("account", "associations.problem.account.taken");
        }
        AccountRequest.Waiting request = new AccountRequest.Waiting(new AccountRequest.Ask(
                id,
                association,
                account.get(),
                byAssociation,
                now(),
                authority.user().id()));
        if (!requests.add(request)) {
            return AccountOutcome.Refused.of("account", "associations.problem.account.waiting");
        }
        record("association.account-asked", request);
        tell(request, "associations.notice.account.asked");
        return new AccountOutcome.Done(request);
    }

    /** As the other, of an account that asks for no reference. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ASSOCIATION_REPRESENTATIVE})
    public AccountOutcome ask(AccountRequestId id, AssociationId association, PayeeAccount.Kind kind, String written) {
        return ask(id, association, kind, written, "", false);
    }

    /**
     * Confirms another account: payouts go there from now on. For an officer who is another person than the one who asked,
     * and who does not represent the association.
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public AccountOutcome confirm(AccountRequestId id, AccountRequest.CallBack callBack) {
        return switch (requests.findToChange(id).orElse(null)) {
            case null -> new AccountOutcome.Missing();
            case AccountRequest.Waiting own
            when own.ask().by().equals(authority.user().id()) ->
                AccountOutcome.Refused.of("", "associations.problem.account.second-person");
            case AccountRequest.Waiting own
            when authority.represents(own.ask().association()) ->
                AccountOutcome.Refused.of("", "associations.problem.account.own-association");
            case AccountRequest.Waiting waiting -> confirm(waiting.confirm(mark(), callBack));
            case AccountRequest.Confirmed same
            when same.mark().by().equals(authority.user().id()) -> new AccountOutcome.Done(same);
            case AccountRequest decided -> notWaiting();
        };
    }

    private AccountOutcome confirm(AccountRequest.Confirmed confirmed) {
        AssociationId id = confirmed.ask().association();
        Association before = associations.findToChange(id).orElseThrow();
        Association after = before.with(confirmed.ask().account());
        return switch (associations.update(after)) {
            case DONE -> {
                requests.decide(confirmed);
                history.changed(before, after);
                record("association.account-confirmed", confirmed);
                tell(confirmed, "associations.notice.account.confirmed");
                yield new AccountOutcome.Done(confirmed);
            }
            case ACCOUNT_TAKEN -> AccountOutcome.Refused.of("", "associations.problem.account.taken");
            case NUMBER_TAKEN, STALE -> throw new IllegalStateException("Locked, and its number untouched: " + id);
        };
    }

    /** Refuses another account; the one from before holds. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public AccountOutcome reject(AccountRequestId id, String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return AccountOutcome.Refused.of("reason", "associations.problem.reason");
        }
        return switch (requests.findToChange(id).orElse(null)) {
            case null -> new AccountOutcome.Missing();
            case AccountRequest.Waiting waiting ->
                decided(
                        waiting.reject(mark(), said),
                        "association.account-rejected",
                        "associations.notice.account.rejected");
            case AccountRequest decided -> notWaiting();
        };
    }

    /**
     * Takes back a request; the account from before holds. For the one who asked; what the association asked for is taken
     * back by any of its representatives.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody else
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ASSOCIATION_REPRESENTATIVE})
    public AccountOutcome withdraw(AccountRequestId id) {
        AccountRequest request = requests.findToChange(id).orElse(null);
        if (request == null) {
            return new AccountOutcome.Missing();
        }
        if (!request.ask().by().equals(authority.user().id())
                && !(request.ask().byAssociation()
                        && authority.represents(request.ask().association()))) {
            throw new AccessDeniedException("Somebody else asked: " + id);
        }
        return switch (request) {
            case AccountRequest.Waiting waiting ->
                decided(
                        waiting.withdraw(mark()),
                        "association.account-withdrawn",
                        "associations.notice.account.withdrawn");
            case AccountRequest.Withdrawn same -> new AccountOutcome.Done(same);
            case AccountRequest decided -> notWaiting();
        };
    }

    private AccountOutcome decided(AccountRequest request, String action, String noticeKey) {
        requests.decide(request);
        record(action, request);
        tell(request, noticeKey);
        return new AccountOutcome.Done(request);
    }

    private static AccountOutcome notWaiting() {
        return AccountOutcome.Refused.of("", "associations.problem.account.decided");
    }

    private void record(String action, AccountRequest request) {
        authority.record(
                action,
                request.ask().association(),
                Map.of("request", request.ask().id().toString()));
    }

    /** Everybody in the association hears of it: whoever has taken over one account cannot do it in silence. */
    private void tell(AccountRequest request, String noticeKey) {
        AssociationId association = request.ask().association();
        String name = associations.find(association).orElseThrow().name();
        for (Representative.Named each : representatives.of(association)) {
            if (!each.representative().account().equals(authority.user().id())) {
                notices.send(each.representative().account(), noticeKey, List.of(name), "min-forening/" + association);
            }
        }
    }

    private AccountRequest.Mark mark() {
        return new AccountRequest.Mark(now(), authority.user().id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Association seen(AssociationId id) {
        return associations
                .find(id)
                .filter(found -> authority.sees(id))
                .orElseThrow(() -> new NoSuchElementException("No association " + id));
    }
}
