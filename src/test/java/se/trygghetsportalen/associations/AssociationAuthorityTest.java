package se.trygghetsportalen.associations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.associations.domain.AccountRequest;
import se.trygghetsportalen.associations.domain.AccountRequestId;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.associations.domain.NumberSource;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/**
 * Every role against every record: what each may do to an association, to one that they represent and to one that they do
 * not. A role that may not is refused, or answered as if there were no such association; no role is left out.
 */
@PortalTest
class AssociationAuthorityTest {
    private static final Set<Role> OFFICER = EnumSet.of(Role.PROGRAMME_OFFICER);
    private static final Set<Role> REVIEW = EnumSet.of(Role.PROGRAMME_OFFICER, Role.AUDITOR);
    private static final Set<Role> READERS = EnumSet.of(
            Role.PROGRAMME_OFFICER,
            Role.DECISION_MAKER,
            Role.PAYMENT_REVIEWER,
            Role.PAYMENT_APPROVER,
            Role.PAYMENT_EXPORTER,
            Role.AUDITOR);

    @Autowired
    AssociationTown town;

    @Autowired
    Associations register;

    @Autowired
    AssociationImport imports;

    @Autowired
    Representation representation;

    @Autowired
    Signatories signatories;

    @Autowired
    PayeeAccounts accounts;

    @Autowired
    JoinReview review;

    /** Who may, whoever they represent; whether representatives may to their own; and what is asked. */
    private record Call(Set<Role> all, boolean own, Function<AssociationId, Object> work) {}

    private Map<String, Call> table() {
        AccountRequest.CallBack callBack = new AccountRequest.CallBack(RepresentativeRole.CHAIR, NumberSource.MINUTES);
        JoinRequestId request = JoinRequestId.next();
        AccountRequestId account = AccountRequestId.next();
        Map<String, Call> table = new LinkedHashMap<>();
        table.put("Associations.page", new Call(READERS, false, id -> register.page(AssociationFilter.ALL, null, 1)));
        table.put("Associations.count", new Call(READERS, false, id -> register.count(AssociationFilter.ALL)));
        table.put("Associations.payees", new Call(READERS, false, id -> register.payees(Set.of(id))));
        table.put(
                "Associations.find",
                new Call(READERS, true, id -> register.find(id).orElseThrow()));
        table.put("Associations.require", new Call(READERS, true, id -> register.require(id)));
        table.put("Associations.history", new Call(REVIEW, false, id -> register.history(id)));
        table.put(
                "Associations.add",
                new Call(
                        OFFICER,
                        false,
                        id -> register.add(
                                AssociationId.next(), town.details(AssociationTown.number(), town.district()))));
        table.put("Associations.addAll", new Call(OFFICER, false, id -> register.addAll(List.of())));
        table.put(
                "Associations.change",
                new Call(
                        OFFICER,
                        false,
                        id -> register.change(id, 0, town.details(AssociationTown.number(), town.district()))));
        table.put(
                "Associations.changeMembers",
                new Call(OFFICER, true, id -> register.changeMembers(id, 0, Members.NONE)));
        table.put(
                "Associations.setState",
                new Call(OFFICER, false, id -> register.setState(id, 0, AssociationState.ACTIVE)));
        table.put("AssociationImport.preview", new Call(OFFICER, false, id -> preview()));
        table.put(
                "Representation.representativesOf",
                new Call(READERS, false, id -> representation.representativesOf(Set.of(id))));
        table.put("Representation.representatives", new Call(READERS, true, id -> representation.representatives(id)));
        table.put("Representation.signatories", new Call(READERS, true, id -> representation.signatories(id)));
        table.put("Representation.end", new Call(OFFICER, false, id -> {
            representation.end(id, new ActorId(Ids.next()));
            return true;
        }));
        table.put(
                "Representation.requireRepresentative",
                new Call(Set.of(), true, id -> representation.requireRepresentative(id)));
        table.put("Signatories.judge", new Call(OFFICER, false, id -> signatories.judge("a.pdf", new byte[0])));
        table.put(
                "Signatories.prove",
                new Call(
                        OFFICER,
                        false,
                        id -> signatories.prove(
                                id, 0, new Signatories.Minutes(SigningRule.ALONE, Set.of(), null), null, null)));
        table.put("PayeeAccounts.payeeAccount", new Call(READERS, true, id -> accounts.payeeAccount(id)));
        table.put("PayeeAccounts.isFrozen", new Call(READERS, true, id -> accounts.isFrozen(id)));
        table.put("PayeeAccounts.requests", new Call(REVIEW, true, id -> accounts.requests(id)));
        table.put("PayeeAccounts.waiting", new Call(REVIEW, false, id -> accounts.waiting()));
        table.put(
                "PayeeAccounts.ask",
                new Call(
                        OFFICER,
                        true,
                        id -> accounts.ask(AccountRequestId.next(), id, PayeeAccount.Kind.BANKGIRO, "inget")));
        table.put("PayeeAccounts.confirm", new Call(OFFICER, false, id -> accounts.confirm(account, callBack)));
        table.put("PayeeAccounts.reject", new Call(OFFICER, false, id -> accounts.reject(account, "Nej")));
        table.put("JoinReview.open", new Call(OFFICER, false, id -> review.open()));
        table.put("JoinReview.waiting", new Call(OFFICER, false, id -> review.waiting()));
        table.put("JoinReview.registered", new Call(OFFICER, false, id -> review.registered(request)));
        table.put("JoinReview.approve", new Call(OFFICER, false, id -> review.approve(request, 1, null)));
        table.put("JoinReview.inviteAgain", new Call(OFFICER, false, id -> review.inviteAgain(request, 1)));
        table.put("JoinReview.reject", new Call(OFFICER, false, id -> review.reject(request, 1, "Nej")));
        return table;
    }

    private Object preview() {
        try {
            return imports.preview(new ByteArrayInputStream(new byte[0]));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void isAnsweredToWhomItMayBe() {
        Association own = town.association();
        Association other = town.association();
        SignedInUser representative = town.representative(own);
        Map<String, Call> table = table();
        for (Role role : Role.values()) {
            boolean represents = role == Role.ASSOCIATION_REPRESENTATIVE;
            SignedInUser user = represents ? representative : town.person(role);
            table.forEach((what, call) -> {
                assertThat(answers(user, call, own.id()))
                        .as("%s to %s about the one that a representative has", what, role)
                        .isEqualTo(call.all().contains(role) || (represents && call.own()));
                assertThat(answers(user, call, other.id()))
                        .as("%s to %s about another one", what, role)
                        .isEqualTo(call.all().contains(role));
            });
        }
    }

    @Test
    void aRequestForAnAccountIsTakenBackByItsOwnPeopleAlone() {
        Association own = town.association();
        SignedInUser asked = town.representative(own);
        SignedInUser colleague = town.representative(own);
        AccountRequestId request = AccountRequestId.next();
        town.as()
                .call(
                        asked,
                        () -> accounts.ask(request, own.id(), PayeeAccount.Kind.BANKGIRO, AssociationTown.bankgiro()));
        Call withdraw = new Call(Set.of(), true, id -> accounts.withdraw(request));
        for (Role role : Role.values()) {
            assertThat(answers(town.person(role), withdraw, own.id()))
                    .as(role.name())
                    .isFalse();
        }
        assertThat(answers(colleague, withdraw, own.id())).isTrue();
    }

    @Test
    void theTableHoldsEveryMethodThatIsNotForOneselfOrForEverybody() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> service : List.of(
                Associations.class,
                AssociationImport.class,
                Representation.class,
                Signatories.class,
                PayeeAccounts.class,
                JoinReview.class)) {
            for (Method method : service.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    methods.add(service.getSimpleName() + "." + method.getName());
                }
            }
        }
        methods.removeAll(
                Set.of("Representation.ownAssociations", "Representation.represents", "PayeeAccounts.withdraw"));
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    /** Whether the service answers, rather than refuse or say that there is no such association. */
    private boolean answers(SignedInUser user, Call call, AssociationId id) {
        return town.as().call(user, () -> {
            try {
                return call.work().apply(id) != null;
            } catch (AccessDeniedException | NoSuchElementException refused) {
                return false;
            }
        });
    }
}
