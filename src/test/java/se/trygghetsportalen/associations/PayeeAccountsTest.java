package se.trygghetsportalen.associations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.associations.domain.AccountOutcome;
import se.trygghetsportalen.associations.domain.AccountRequest;
import se.trygghetsportalen.associations.domain.AccountRequestId;
import se.trygghetsportalen.associations.domain.AccountRequestState;
import se.trygghetsportalen.associations.domain.AccountTransition;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.NumberSource;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;

@PortalTest
class PayeeAccountsTest {
    private static final AccountRequest.CallBack CALLED =
            new AccountRequest.CallBack(RepresentativeRole.TREASURER, NumberSource.MINUTES);

    @Autowired
    AssociationTown town;

    @Autowired
    PayeeAccounts accounts;

    @Autowired
    Associations register;

    private <T> T as(SignedInUser user, Supplier<T> work) {
        return town.as().call(user, work);
    }

    private AccountRequestId asked(SignedInUser by, Association association, String number) {
        AccountRequestId id = AccountRequestId.next();
        assertThat(as(by, () -> accounts.ask(id, association.id(), PayeeAccount.Kind.BANKGIRO, number)))
                .isInstanceOf(AccountOutcome.Done.class);
        return id;
    }

    private static String problem(AccountOutcome outcome) {
        return ((AccountOutcome.Refused) outcome).problem().textKey().replace("associations.problem.", "");
    }

    @Test
    void isFrozenFromTheRequestUntilASecondOfficerHasCalledBack() {
        SignedInUser first = town.officer();
        SignedInUser second = town.officer();
        Association association = town.association();
        String number = AssociationTown.bankgiro();

        AccountRequestId id = asked(first, association, number);

        assertThat(as(first, () -> accounts.isFrozen(association.id()))).isTrue();
        assertThat(as(first, () -> accounts.payeeAccount(association.id()))).isEmpty();
        assertThat(problem(as(first, () -> accounts.confirm(id, CALLED)))).isEqualTo("account.second-person");
        assertThat(as(second, () -> accounts.confirm(id, CALLED))).isInstanceOf(AccountOutcome.Done.class);
        assertThat(as(second, () -> accounts.confirm(id, CALLED))).isInstanceOf(AccountOutcome.Done.class);
        assertThat(as(first, () -> accounts.isFrozen(association.id()))).isFalse();
        assertThat(as(first, () -> accounts.payeeAccount(association.id())))
                .hasValueSatisfying(account -> assertThat(account.digits()).isEqualTo(number));
        assertThat(as(first, () -> register.history(association.id())))
                .anySatisfy(change -> assertThat(change.change().field()).isEqualTo("account"));
    }

    @Test
    void anAssociationMayAskAndAnOfficerWhoRepresentsItMayNotConfirm() {
        Association association = town.association();
        SignedInUser representative = town.representative(association);
        SignedInUser stranger = town.representative(town.association());
        AccountRequestId id = asked(representative, association, AssociationTown.bankgiro());

        assertThatThrownBy(() -> as(stranger, () -> accounts.withdraw(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        stranger,
                        () -> accounts.ask(
                                AccountRequestId.next(), association.id(), PayeeAccount.Kind.BANKGIRO, "991-2346")))
                .isInstanceOf(AccessDeniedException.class);
        SignedInUser both = new SignedInUser(
                representative.id(),
                representative.username(),
                representative.displayName(),
                EnumSet.of(Role.PROGRAMME_OFFICER, Role.ASSOCIATION_REPRESENTATIVE));
        assertThat(problem(as(both, () -> accounts.confirm(id, CALLED)))).isEqualTo("account.second-person");
        AccountRequestId other = AccountRequestId.next();
        as(representative, () -> accounts.withdraw(id));
        as(
                town.officer(),
                () -> accounts.ask(other, association.id(), PayeeAccount.Kind.BANKGIRO, AssociationTown.bankgiro()));
        assertThat(problem(as(both, () -> accounts.confirm(other, CALLED)))).isEqualTo("account.own-association");
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        SignedInUser officer = town.officer();
        Association association = town.association();
        Association other = town.association();
        String taken = AssociationTown.bankgiro();
        AccountRequestId id = asked(officer, other, taken);
        as(town.officer(), () -> accounts.confirm(id, CALLED));
        Function<String, String> answer = number -> problem(as(
                officer,
                () -> accounts.ask(AccountRequestId.next(), association.id(), PayeeAccount.Kind.BANKGIRO, number)));

        assertThat(answer.apply("123-4567")).isEqualTo("account.bankgiro");
        assertThat(answer.apply(taken)).isEqualTo("account.taken");
        asked(officer, association, AssociationTown.bankgiro());
        assertThat(answer.apply(AssociationTown.bankgiro())).isEqualTo("account.waiting");
        assertThat(problem(as(
                        officer,
                        () -> accounts.ask(AccountRequestId.next(), other.id(), PayeeAccount.Kind.BANKGIRO, taken))))
                .isEqualTo("account.same");
    }

    @Test
    void asksForAReferenceThatChecksAndFreezesWhenItChanges() {
        SignedInUser officer = town.officer();
        Association association = town.association();
        String number = AssociationTown.bankgiro();
        AccountRequestId first = asked(officer, association, number);
        as(town.officer(), () -> accounts.confirm(first, CALLED));
        Function<String, AccountOutcome> ask = reference -> as(
                officer,
                () -> accounts.ask(
                        AccountRequestId.next(),
                        association.id(),
                        PayeeAccount.Kind.BANKGIRO,
                        number,
                        reference,
                        reference.length() > 7));

        assertThat(problem(ask.apply("1234567"))).isEqualTo("account.ocr");
        assertThat(problem(ask.apply("12345674"))).isEqualTo("account.ocr-length");
        assertThat(problem(ask.apply(""))).isEqualTo("account.same");
        AccountOutcome.Done waiting = (AccountOutcome.Done) ask.apply("1234566");
        assertThat(as(officer, () -> accounts.isFrozen(association.id()))).isTrue();
        assertThat(as(officer, () -> accounts.payeeAccount(association.id()))
                        .orElseThrow()
                        .reference())
                .isEmpty();
        assertThat(as(officer, () -> accounts.requests(association.id()))
                        .getFirst()
                        .request())
                .isEqualTo(waiting.request());

        as(town.officer(), () -> accounts.confirm(waiting.request().ask().id(), CALLED));
        assertThat(as(officer, () -> accounts.payeeAccount(association.id()))
                        .orElseThrow()
                        .reference())
                .hasValueSatisfying(ocr -> assertThat(ocr.digits()).isEqualTo("1234566"));
    }

    /** Every state against every step: what the table knows is done, what it does not is refused. */
    @ParameterizedTest
    @EnumSource
    void onlyWhatTheTableKnowsHappens(AccountRequestState from) {
        for (AccountRequestState to : EnumSet.of(
                AccountRequestState.CONFIRMED, AccountRequestState.REJECTED, AccountRequestState.WITHDRAWN)) {
            SignedInUser asker = town.officer();
            AccountRequestId id = asked(asker, town.association(), AssociationTown.bankgiro());
            if (from != AccountRequestState.REQUESTED) {
                assertThat(step(id, from, asker)).isInstanceOf(AccountOutcome.Done.class);
            }

            AccountOutcome outcome = step(id, to, asker);

            boolean repeated = from == AccountRequestState.WITHDRAWN && to == from;
            assertThat(outcome instanceof AccountOutcome.Done)
                    .as(from + " to " + to)
                    .isEqualTo(AccountTransition.between(from, to).isPresent() || repeated);
        }
    }

    private AccountOutcome step(AccountRequestId id, AccountRequestState to, SignedInUser asker) {
        return switch (to) {
            case REQUESTED -> throw new IllegalArgumentException();
            case CONFIRMED -> as(town.officer(), () -> accounts.confirm(id, CALLED));
            case REJECTED -> as(town.officer(), () -> accounts.reject(id, "Vi fick inte tag i någon"));
            case WITHDRAWN -> as(asker, () -> accounts.withdraw(id));
        };
    }
}
