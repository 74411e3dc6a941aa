package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusDecisions.Choice;
import se.trygghetsportalen.bonus.BonusDecisions.SignOutcome;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraftRepository;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * What each role can do with an application in each state. Every cell of the table is tried, with everything of it taken
 * back, so that the next finds the same; who does not stand in the table is refused in every state.
 */
@PortalTest
class RolesAgainstStatesTest {
    private static final String OWN = "OWN";

    /**
     * One letter for each state: draft, handed in, supplement asked, complete, assessed, proposed, decided. + it is shown
     * or done, 0 there is nothing to see, ! it cannot be done now, - refused.
     */
    private static final String TABLE = """
            read      OWN                         +++++++
            read      ASSOCIATION_REPRESENTATIVE  0000000
            write     OWN                         +!+!!!!
            write     ASSOCIATION_REPRESENTATIVE  -------
            sign      OWN                         +!+!!!!
            sign      ASSOCIATION_REPRESENTATIVE  -------
            open      PROGRAMME_OFFICER           0++++++
            ask       PROGRAMME_OFFICER           0+!++!!
            complete  PROGRAMME_OFFICER           0++++++
            desk      PROGRAMME_OFFICER           0++++++
            assign    PROGRAMME_OFFICER           0!!++!!
            decide    DECISION_MAKER              !!!!!+!
            decision  PROGRAMME_OFFICER           000000+
            decision  DECISION_MAKER              000000+
            decision  AUDITOR                     000000+
            letter    OWN                         000000+
            letter    ASSOCIATION_REPRESENTATIVE  0000000
            letter    PROGRAMME_OFFICER           000000+
            letter    DECISION_MAKER              000000+
            letter    AUDITOR                     000000+
            """;

    @Autowired
    private AssessmentTown town;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationInbox inbox;

    @Autowired
    private AssessmentDesk desk;

    @Autowired
    private AssessmentSteps steps;

    @Autowired
    private BonusProposals proposals;

    @Autowired
    private BonusDecisions decisions;

    @Autowired
    private DecisionDocuments documents;

    @Autowired
    private ApplicationRepository stored;

    @Autowired
    private DecisionRepository decided;

    @Autowired
    private ProtocolRepository protocols;

    @Autowired
    private ApplicationDraftRepository drafts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everyRoleIsTriedAgainstEveryState() {
        List<Case> states = states();
        SignedInUser asked = town.town().officer();
        Map<String, SignedInUser> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            people.put(role.name(), town.town().person(role));
        }
        Map<String, String> expected = new LinkedHashMap<>();
        TABLE.lines().map(line -> line.split(" +")).forEach(line -> expected.put(line[0] + " " + line[1], line[2]));
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String act : List.of(
                "read", "write", "sign", "open", "ask", "complete", "desk", "assign", "decide", "decision", "letter")) {
            for (String who : people(people)) {
                StringBuilder row = new StringBuilder();
                for (Case about : states) {
                    SignedInUser user = who.equals(OWN) ? about.chair() : Objects.requireNonNull(people.get(who));
                    row.append(tried(user, () -> act(act, about, asked)));
                }
                found.add(act + " " + who + " " + row);
                wanted.add(act + " " + who + " " + expected.getOrDefault(act + " " + who, "-".repeat(states.size())));
            }
        }
        assertThat(found).containsExactlyElementsOf(wanted);
    }

    private static List<String> people(Map<String, SignedInUser> others) {
        List<String> all = new ArrayList<>(List.of(OWN));
        all.addAll(others.keySet());
        return all;
    }

    private List<Case> states() {
        BonusYear year = town.year();
        Case draft = town.written(year);
        Case handedIn = town.handedIn(year);
        Case supplement = town.handedIn(year);
        SignedInUser officer = town.town().officer();
        BonusTown.saved(
                as(officer, () -> inbox.askForSupplement(supplement.application(), version(supplement), "Mer.")));
        Case complete = town.complete(year);
        Case assessed = town.assessed(year, 10);
        BonusYear nextYear = town.year();
        Case proposed = town.assessed(nextYear, 10);
        propose(nextYear);
        BonusYear lastYear = town.year();
        Case signed = town.assessed(lastYear, 10);
        propose(lastYear);
        assertThat(as(town.town().person(Role.DECISION_MAKER), () -> sign(signed)))
                .isInstanceOf(SignOutcome.Signed.class);
        return List.of(draft, handedIn, supplement, complete, assessed, proposed, signed);
    }

    private void propose(BonusYear year) {
        BonusTown.saved(
                as(town.town().officer(), () -> proposals.propose(year.id(), year.version(), ProtocolId.next())));
    }

    private SignOutcome sign(Case about) {
        BonusYearId year = about.year().id();
        ProtocolId protocol = protocols.latest(year).map(Protocol::id).orElseGet(ProtocolId::next);
        return decisions.sign(
                SigningId.next(),
                year,
                protocol,
                "4.12",
                List.of(new Choice(about.application(), Money.ofKronor(4_500), "")));
    }

    private Object act(String act, Case about, SignedInUser asked) {
        return switch (act) {
            case "read" -> applications.find(about.application());
            case "write" -> applications.save(about.application(), draftVersion(about), ApplicationContent.EMPTY);
            case "sign" -> applications.sign(about.application(), draftVersion(about));
            case "open" -> inbox.open(about.application());
            case "ask" -> inbox.askForSupplement(about.application(), version(about), "Mer om årsmötet.");
            case "complete" -> inbox.complete(about.application(), version(about));
            case "desk" -> desk.open(about.application());
            case "assign" -> steps.assign(AssessmentId.next(), about.application(), asked.id());
            case "decide" -> sign(about);
            case "decision" -> documents.find(decision(about));
            case "letter" -> documents.letter(decision(about));
            default -> throw new AssertionError(act);
        };
    }
    /** What came of it, with nothing of it kept. */
    private char tried(SignedInUser who, Supplier<Object> call) {
        TransactionTemplate takenBack = new TransactionTemplate(transactions);
        try {
            return as(
                    who,
                    () -> Objects.requireNonNull(takenBack.execute(status -> {
                        status.setRollbackOnly();
                        return mark(call.get());
                    })));
        } catch (AccessDeniedException refused) {
            return '-';
        }
    }

    private static char mark(Object outcome) {
        return switch (outcome) {
            case Optional<?> found -> found.isPresent() ? '+' : '0';
            case ApplicationInbox.OpenOutcome.Opened opened -> '+';
            case AssessmentDesk.OpenOutcome.Opened opened -> '+';
            case ApplicationInbox.OpenOutcome.Missing missing -> '0';
            case AssessmentDesk.OpenOutcome.Missing missing -> '0';
            case SaveOutcome.Missing<?> missing -> '0';
            case SaveOutcome.Saved<?> saved -> '+';
            case SubmitOutcome.HandedIn handedIn -> '+';
            case SignOutcome.Signed signed -> signed.decisions().isEmpty() ? '!' : '+';
            case SaveOutcome<?> other -> '!';
            case SubmitOutcome other -> '!';
            case SignOutcome other -> '!';
            default -> throw new AssertionError(outcome);
        };
    }

    private int version(Case about) {
        return stored.find(about.application()).map(Application::version).orElse(1);
    }

    private int draftVersion(Case about) {
        return drafts.find(about.application()).orElseThrow().version();
    }

    private BonusDecisionId decision(Case about) {
        return decided.ofYear(about.year().id()).stream()
                .filter(each -> each.application().equals(about.application()))
                .map(Decision::id)
                .findFirst()
                .orElseGet(BonusDecisionId::next);
    }

    private <T> T as(SignedInUser who, Supplier<T> work) {
        return town.town().as().call(who, work);
    }
}
