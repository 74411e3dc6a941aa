package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusDecisions.Choice;
import se.trygghetsportalen.bonus.BonusDecisions.SignOutcome;
import se.trygghetsportalen.bonus.BonusProposals.Proposal;
import se.trygghetsportalen.bonus.BonusProposals.Row;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.payouts.DecisionIntake;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
class DecisionTest {
    private static final Money LATE_BY_A_DAY = Money.ofKronor(4_500);

    @Autowired
    private AssessmentTown town;

    @Autowired
    private AssessmentSteps steps;

    @Autowired
    private BonusProposals proposals;

    @Autowired
    private BonusDecisions decisions;

    @Autowired
    private BonusAppeals appeals;

    @Autowired
    private DecisionDocuments documents;

    @Autowired
    private ProtocolRepository protocols;

    @Autowired
    private PayoutOverview payouts;

    @Autowired
    private DecisionIntake intake;

    @Autowired
    private Engagements engagements;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private DSLContext sql;

    @Test
    void fromPointsToASignedDecisionThatIsPaid() {
        BonusYear year = town.year();
        Case done = town.assessed(year, 10);
        Case waiting = town.complete(year);
        SignedInUser officer = town.town().officer();
        assertThat(as(officer, () -> proposals.obstacles(year.id()))).hasSize(1);
        assertThat(as(officer, () -> proposals.propose(year.id(), year.version(), ProtocolId.next())))
                .isInstanceOf(SaveOutcome.Invalid.class);
        town.submitted(waiting, town.town().officer(), 2);
        town.submitted(waiting, town.town().officer(), 2);
        BonusYear proposed = town.proposed(year);
        SignedInUser signer = decisionMaker();
        Proposal proposal = as(signer, () -> proposals.of(year.id()));
        assertThat(row(proposal, done))
                .extracting(each -> Objects.requireNonNull(each.award()).amount())
                .isEqualTo(LATE_BY_A_DAY);
        assertThat(row(proposal, waiting))
                .extracting(each -> Objects.requireNonNull(each.award()).amount())
                .isEqualTo(Money.ZERO);

        SigningId id = SigningId.next();
        Supplier<SignOutcome> signing = () -> decisions.sign(
                id,
                year.id(),
                protocol(proposal).id(),
                "4.12",
                List.of(
                        new Choice(done.application(), LATE_BY_A_DAY, ""),
                        new Choice(waiting.application(), Money.ZERO, "")));
        List<Decision> signed = ((SignOutcome.Signed) as(signer, signing)).decisions();

        assertThat(signed).hasSize(2);
        assertThat(((SignOutcome.Signed) as(signer, signing)).decisions()).hasSize(2);
        assertThat(as(signer, () -> proposals.of(year.id())).year().state()).isEqualTo(BonusYearState.DECIDED);
        assertThat(as(signer, () -> payouts.lines(proposed.plan().year())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.payable().amount()).isEqualTo(LATE_BY_A_DAY);
                    assertThat(line.payable().assessors()).hasSize(3).contains(signer.id());
                });
        Decision granted = signed.getFirst();
        assertThat(granted.content().steps())
                .containsExactly(
                        "66,7 poäng når nivån från 50,0 poäng, som ger 5\u202F000\u00A0kr.",
                        "Ansökan kom 1 dag för sent: 10 procent dras av. 5\u202F000\u00A0kr blir 4\u202F500\u00A0kr.");
        letterIsTheSame(granted, done, signer);
    }

    /** Ten thousand rows are signed as one is: each is answered for by itself, and none has statements of its own. */
    @Test
    void whatIsSignedTogetherIsStoredTogetherAndSaidRowByRow() {
        BonusYear ofOne = town.year();
        Case alone = town.assessed(ofOne, 10);
        town.proposed(ofOne);
        BonusYear ofMany = town.year();
        List<Case> together =
                Stream.generate(() -> town.assessed(ofMany, 10)).limit(4).toList();
        town.proposed(ofMany);

        List<String> few = statementsOf(() -> signedTogether(ofOne, List.of(alone)));
        List<Decision> signed = new ArrayList<>();
        List<String> many = statementsOf(() -> signed.addAll(signedTogether(ofMany, together)));

        assertThat(many).hasSameSizeAs(few);
        assertThat(signed)
                .extracting(Decision::application)
                .containsExactlyElementsOf(
                        together.stream().map(Case::application).toList());
        for (int row = 0; row < signed.size(); row++) {
            Decision decision = signed.get(row);
            assertThat(sql.fetch(
                            "select 1 from audit_row where action = 'bonus-decision.signed' and subject_id = ?",
                            decision.id().value()))
                    .hasSize(1);
            assertThat(as(together.get(row).chair(), () -> notices.newest(50)))
                    .filteredOn(notice -> notice.textKey().equals("bonus.notice.decided"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.arguments())
                            .containsExactly(decision.content().association()));
        }
        SignedInUser signer = decisionMaker();
        assertThat(as(signer, () -> payouts.lines(ofMany.plan().year())))
                .extracting(line -> line.payable().decision().value())
                .containsExactlyInAnyOrderElementsOf(
                        signed.stream().map(each -> each.id().value()).toList());
    }

    private List<Decision> signedTogether(BonusYear year, List<Case> cases) {
        SignedInUser signer = decisionMaker();
        ProtocolId protocol =
                protocol(as(signer, () -> proposals.of(year.id()))).id();
        List<Choice> choices = cases.stream()
                .map(about -> new Choice(about.application(), LATE_BY_A_DAY, ""))
                .toList();
        return ((SignOutcome.Signed)
                        as(signer, () -> decisions.sign(SigningId.next(), year.id(), protocol, "4.12", choices)))
                .decisions();
    }

    private List<String> statementsOf(Runnable work) {
        List<String> statements = new ArrayList<>();
        ExecuteListenerProvider[] before = sql.configuration().executeListenerProviders();
        List<ExecuteListenerProvider> all = new ArrayList<>(List.of(before));
        all.add(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.add(String.valueOf(context.sql()));
            }
        }));
        sql.configuration().set(all.toArray(new ExecuteListenerProvider[0]));
        try {
            work.run();
        } finally {
            sql.configuration().set(before);
        }
        return statements;
    }

    private void letterIsTheSame(Decision decision, Case about, SignedInUser signer) {
        byte[] first = as(signer, () -> documents.letter(decision.id())).orElseThrow();
        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/StructTreeRoot");
        assertThat(as(about.chair(), () -> documents.letter(decision.id())).orElseThrow())
                .isEqualTo(first);
        assertThat(as(about.chair(), documents::own))
                .extracting(each -> each.decision().id())
                .containsExactly(decision.id());
        assertThat(as(town.town().representative(), () -> documents.letter(decision.id())))
                .isEmpty();
        assertThat(as(town.town().representative(), documents::own)).isEmpty();
    }

    @Test
    void theSealedProtocolGivesTheSameBytesAndAnotherDoesNot() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        town.proposed(year);
        SignedInUser auditor = town.town().person(Role.AUDITOR);
        Protocol sealed = protocol(as(auditor, () -> proposals.of(year.id())));

        assertThat(as(auditor, () -> proposals.recompute(sealed.id()))).isTrue();
        assertThat(as(auditor, () -> proposals.file(sealed.id())).orElseThrow())
                .contains(sealed.inputs(), sealed.result(), sealed.resultHash());
        Protocol forged = new Protocol(
                sealed.id(),
                sealed.year(),
                sealed.number(),
                sealed.inputs(),
                sealed.inputsHash(),
                sealed.scheme(),
                sealed.schemeHash(),
                sealed.result().replace("450000", "460000"),
                sealed.resultHash(),
                sealed.sealedAt(),
                sealed.sealedBy());
        assertThat(protocols.givesTheSame(forged)).isFalse();
    }

    @Test
    void whoIsTiedSeesNoAmountAndTheRowDropsOut() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        Case other = town.assessed(year, 10);
        town.proposed(year);
        SignedInUser tied = decisionMaker();
        declareTie(tied, about);
        Proposal proposal = as(tied, () -> proposals.of(year.id()));
        assertThat(row(proposal, about).disqualified()).isTrue();
        assertThat(row(proposal, other).disqualified()).isFalse();

        SignOutcome outcome = as(
                tied,
                () -> decisions.sign(
                        SigningId.next(),
                        year.id(),
                        protocol(proposal).id(),
                        "4.12",
                        List.of(
                                new Choice(about.application(), LATE_BY_A_DAY, ""),
                                new Choice(other.application(), LATE_BY_A_DAY, ""))));

        assertThat(outcome).isInstanceOfSatisfying(SignOutcome.Signed.class, signed -> {
            assertThat(signed.dropped()).containsExactly(about.application());
            assertThat(signed.decisions()).hasSize(1);
        });
        Decision own = town.signed(year, about, LATE_BY_A_DAY);
        assertThat(as(tied, () -> documents.find(own.id()))).isEmpty();
        assertThat(as(tied, () -> documents.letter(own.id()))).isEmpty();
        assertThatThrownBy(() ->
                        as(tied, () -> appeals.appeal(own.id(), 1, town.town().today(), "123-26")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsDisqualifiedGetsNoProtocolBeforeItIsPublishedAndNoRowInTheList() throws IOException {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        Case other = town.assessed(year, 10);
        SignedInUser declined = town.town().person(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER);
        Assessment asked = town.assigned(about, declined);
        as(declined, () -> steps.decline(asked.id(), asked.version(), DeclineReason.CONFLICT, ""));
        town.proposed(year);
        SignedInUser tied = decisionMaker();
        declareTie(tied, about);
        SignedInUser free = decisionMaker();
        ProtocolId protocol = protocol(as(free, () -> proposals.of(year.id()))).id();

        assertThat(as(free, () -> proposals.file(protocol))).isPresent();
        for (SignedInUser disqualified : List.of(tied, declined)) {
            assertThat(as(disqualified, () -> proposals.file(protocol))).isEmpty();
        }

        SignOutcome.Signed signed = (SignOutcome.Signed) as(
                free,
                () -> decisions.sign(
                        SigningId.next(),
                        year.id(),
                        protocol,
                        "4.12",
                        List.of(
                                new Choice(about.application(), LATE_BY_A_DAY, ""),
                                new Choice(other.application(), LATE_BY_A_DAY, ""))));
        SigningId signing = signed.decisions().getFirst().signing();
        assertThat(words(as(free, () -> documents.delegationList(signing))))
                .contains(about.association().name(), other.association().name());
        for (SignedInUser disqualified : List.of(tied, declined)) {
            assertThat(words(as(disqualified, () -> documents.delegationList(signing))))
                    .contains(other.association().name())
                    .doesNotContain(about.association().name());
            assertThat(as(disqualified, () -> proposals.file(protocol)))
                    .as("published")
                    .isPresent();
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void anExceptionNeedsAReasonAndThePotHolds() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        town.proposed(year);
        SignedInUser signer = decisionMaker();
        ProtocolId protocol =
                protocol(as(signer, () -> proposals.of(year.id()))).id();

        assertThat(sign(signer, year, protocol, " ", new Choice(about.application(), LATE_BY_A_DAY, "")))
                .isInstanceOf(SignOutcome.Invalid.class);
        assertThat(sign(signer, year, protocol, "4.12", new Choice(about.application(), Money.ofKronor(5_000), "")))
                .isInstanceOf(SignOutcome.Invalid.class);
        assertThat(sign(
                        signer,
                        year,
                        protocol,
                        "4.12",
                        new Choice(about.application(), Money.ofKronor(400_001), "Mer än potten")))
                .isInstanceOf(SignOutcome.Invalid.class);
        assertThat(sign(signer, year, ProtocolId.next(), "4.12", new Choice(about.application(), LATE_BY_A_DAY, "")))
                .isInstanceOf(SignOutcome.Stale.class);
        SignOutcome outcome = sign(
                signer,
                year,
                protocol,
                "4.12",
                new Choice(about.application(), Money.ofKronor(5_000), "Posten var försenad."));
        assertThat(((SignOutcome.Signed) outcome).decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.proposed()).isEqualTo(LATE_BY_A_DAY);
            assertThat(decision.amount()).isEqualTo(Money.ofKronor(5_000));
            assertThat(decision.exceptionReason()).isEqualTo("Posten var försenad.");
        });
    }

    @Test
    void twoWhoSignTheSameRowAtOnceDecideOnce() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        town.proposed(year);
        SignedInUser one = decisionMaker();
        SignedInUser other = decisionMaker();
        ProtocolId protocol = protocol(as(one, () -> proposals.of(year.id()))).id();
        Choice choice = new Choice(about.application(), LATE_BY_A_DAY, "");
        CompletableFuture<SignOutcome> first =
                CompletableFuture.supplyAsync(() -> sign(one, year, protocol, "4.12", choice));
        CompletableFuture<SignOutcome> second =
                CompletableFuture.supplyAsync(() -> sign(other, year, protocol, "4.12", choice));

        assertThat(Stream.of(first.join(), second.join()).<Class<?>>map(SignOutcome::getClass))
                .containsExactlyInAnyOrder(SignOutcome.Signed.class, SignOutcome.Stale.class);
    }

    @Test
    void anAnnulledDecisionGoesBackToAssessmentAndItsMoneyIsTakenBack() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        town.proposed(year);
        SignedInUser signer = decisionMaker();
        Decision decision = town.signed(year, about, LATE_BY_A_DAY);
        LocalDate up = LocalDate.of(2026, 5, 29);
        Signing signing = BonusTown.saved(
                as(signer, () -> decisions.notice(decision.signing(), 1, new Signing.Notice(null, null, up, null))));
        assertThat(signing.version()).isEqualTo(2);
        // Three weeks later is midsummer eve.
        assertThat(as(signer, () -> documents.find(decision.id())).orElseThrow().lastDayToAppeal())
                .isEqualTo(LocalDate.of(2026, 6, 22));

        assertThat(as(signer, () -> appeals.annul(decision.id(), 1, "Domstolen upphäver.")))
                .isInstanceOf(SaveOutcome.Stale.class);
        Decision appealed = BonusTown.saved(
                as(signer, () -> appeals.appeal(decision.id(), 1, town.town().today(), "123-26")));
        assertThat(as(signer, () -> appeals.annul(decision.id(), appealed.version(), " ")))
                .isInstanceOf(SaveOutcome.Invalid.class);
        Decision annulled = BonusTown.saved(
                as(signer, () -> appeals.annul(decision.id(), appealed.version(), "Domstolen upphäver.")));

        assertThat(annulled.state()).isEqualTo(DecisionState.ANNULLED);
        Proposal back = as(signer, () -> proposals.of(year.id()));
        assertThat(back.year().state()).isEqualTo(BonusYearState.ASSESSMENT);
        assertThat(back.remaining()).isEqualTo(year.plan().pot());
        assertThat(as(signer, () -> payouts.lines(year.plan().year())))
                .singleElement()
                .satisfies(line -> assertThat(line.balance().entitled()).isEqualTo(Money.ZERO));
        assertThat(as(town.town().officer(), () -> proposals.obstacles(year.id())))
                .hasSize(1);
    }

    /** Kommunallagen 13:14: an appealed decision may be paid, unless the year says that it waits. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAppealFreezesThePayoutWhereTheYearSaysSo(boolean freezes) {
        BonusYear year = town.year(freezes);
        Case about = town.assessed(year, 10);
        town.proposed(year);
        SignedInUser signer = decisionMaker();
        Decision decision = town.signed(year, about, LATE_BY_A_DAY);
        assertThat(freezeOf(signer, year)).isNull();

        Decision appealed = BonusTown.saved(
                as(signer, () -> appeals.appeal(decision.id(), 1, town.town().today(), "123-26")));
        assertThat(freezeOf(signer, year)).isEqualTo(freezes ? Payable.Freeze.APPEALED : null);
        assertThat(as(signer, () -> documents.find(decision.id())).orElseThrow().appealFreezes())
                .isEqualTo(freezes);

        BonusTown.saved(as(signer, () -> appeals.uphold(decision.id(), appealed.version(), "Avslag")));
        assertThat(freezeOf(signer, year)).isNull();
    }

    private Payable.@Nullable Freeze freezeOf(SignedInUser reader, BonusYear year) {
        as(reader, () -> {
            intake.refresh(year.plan().year());
            return true;
        });
        return as(reader, () -> payouts.lines(year.plan().year()))
                .getFirst()
                .payable()
                .freeze();
    }

    @Test
    void everyRoleIsTriedAgainstEveryMethod() {
        BonusYear year = town.year();
        ProtocolId protocol = ProtocolId.next();
        SigningId signing = SigningId.next();
        BonusDecisionId decision = new BonusDecisionId(signing.value());
        check(
                List.of(Role.PROGRAMME_OFFICER),
                List.of(
                        () -> proposals.obstacles(year.id()),
                        () -> proposals.propose(year.id(), 0, protocol),
                        () -> proposals.goBack(year.id(), 0)));
        check(
                List.of(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR),
                List.of(
                        () -> proposals.of(year.id()),
                        () -> proposals.recompute(protocol),
                        () -> decisions.usualPoint(),
                        () -> documents.find(decision),
                        () -> documents.signings(year.id()),
                        () -> documents.delegationList(signing)));
        check(
                List.of(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR, Role.ASSOCIATION_REPRESENTATIVE),
                List.of(() -> proposals.file(protocol), () -> documents.letter(decision)));
        check(
                List.of(Role.DECISION_MAKER),
                List.of(
                        () -> decisions.sign(signing, year.id(), protocol, "4.12", List.of()),
                        () -> appeals.uphold(decision, 1, "Avslag"),
                        () -> appeals.annul(decision, 1, "Upphävt")));
        check(
                List.of(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER),
                List.of(
                        () -> decisions.notice(signing, 1, Signing.Notice.NONE),
                        () -> appeals.appeal(decision, 1, town.town().today(), "1")));
        check(List.of(Role.ASSOCIATION_REPRESENTATIVE), List.of(() -> documents.own()));
    }

    private void check(List<Role> may, List<Runnable> calls) {
        for (Role role : Role.values()) {
            SignedInUser user = town.town().person(role);
            for (int at = 0; at < calls.size(); at++) {
                Runnable call = calls.get(at);
                boolean refused;
                try {
                    town.town().as().run(user, call);
                    refused = false;
                } catch (AccessDeniedException denied) {
                    refused = true;
                } catch (NoSuchElementException nothingThere) {
                    refused = false;
                }
                assertThat(refused).as("%s call %s of %s", role, at, may).isEqualTo(!may.contains(role));
            }
        }
    }

    private SignOutcome sign(SignedInUser who, BonusYear year, ProtocolId protocol, String point, Choice choice) {
        return as(who, () -> decisions.sign(SigningId.next(), year.id(), protocol, point, List.of(choice)));
    }

    private static Protocol protocol(Proposal proposal) {
        return Objects.requireNonNull(proposal.protocol());
    }

    private static Row row(Proposal proposal, Case about) {
        ApplicationId id = about.application();
        return proposal.rows().stream()
                .filter(row -> row.application().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SignedInUser decisionMaker() {
        return town.town().person(Role.DECISION_MAKER);
    }

    private <T> T as(SignedInUser who, Supplier<T> work) {
        return town.town().as().call(who, work);
    }

    private void declareTie(SignedInUser who, Case about) {
        as(
                who,
                () -> engagements.declare(
                        EngagementId.next(),
                        new EngagementDetails(
                                about.association().number().written(),
                                EngagementRelation.values()[0],
                                EngagementRole.values()[0],
                                town.town().today().minusYears(3),
                                town.town().today().minusYears(2))));
    }
}
