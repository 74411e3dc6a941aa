package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import se.trygghetsportalen.bonus.AwardWords;
import se.trygghetsportalen.bonus.BonusDecisions;
import se.trygghetsportalen.bonus.BonusInformation;
import se.trygghetsportalen.bonus.BonusInformation.Published;
import se.trygghetsportalen.bonus.BonusProposals;
import se.trygghetsportalen.bonus.BonusProposals.Proposal;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.DecisionDocuments;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** A year's proposal of amounts, the decisions that have been signed, and how to check both. */
@Route(DecisionNavigation.LIST)
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://assessment.css")
class DecisionListView extends Page implements HasDynamicTitle {
    private final transient BonusProposals proposals;
    private final transient BonusYears years;
    private final transient BonusInformation information;
    private final transient BonusDecisions decisions;
    private final transient DecisionDocuments documents;
    private final transient AwardWords words;
    private final transient CurrentUser currentUser;
    private final Select<BonusYear> chosen = new Select<>();
    private final Div content = new Div();

    DecisionListView(
            BonusProposals proposals,
            BonusYears years,
            BonusInformation information,
            BonusDecisions decisions,
            DecisionDocuments documents,
            AwardWords words,
            CurrentUser currentUser) {
        this.proposals = proposals;
        this.years = years;
        this.information = information;
        this.decisions = decisions;
        this.documents = documents;
        this.words = words;
        this.currentUser = currentUser;
        setTitle(getTranslation("bonus.decisions.title"));
        setIntro(getTranslation("bonus.decisions.intro"));
        content.addClassName("assessment");
        List<BonusYear> known = known();
        if (known.isEmpty()) {
            add(empty());
            return;
        }
        chosen.setLabel(getTranslation("bonus.assessment.year"));
        chosen.setItemLabelGenerator(
                each -> each.plan().year() + " · " + getTranslation(each.state().textKey()));
        chosen.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
            }
        });
        add(chosen, content);
        chosen.setItems(known);
        chosen.setValue(known.stream()
                .max(Comparator.comparing((BonusYear each) -> each.state() == BonusYearState.PROPOSAL)
                        .thenComparing(each -> each.plan().year()))
                .orElseThrow());
    }

    private List<BonusYear> known() {
        return years.all().stream()
                .filter(year -> year.state() != BonusYearState.PLANNED && year.state() != BonusYearState.OPEN)
                .toList();
    }

    private EmptyState empty() {
        return new EmptyState(getTranslation("bonus.decisions.empty"), getTranslation("bonus.decisions.empty.how"));
    }

    /** Shows the year as it is now, with how far it has come in the choice of years too. */
    private void reload(BonusYear year) {
        List<BonusYear> known = known();
        chosen.setItems(known);
        known.stream().filter(each -> each.id().equals(year.id())).findFirst().ifPresent(chosen::setValue);
    }

    private void show(BonusYear year) {
        content.removeAll();
        if (year.state() == BonusYearState.ASSESSMENT) {
            content.add(assessment(year));
        }
        Proposal proposal = proposals.of(year.id());
        Protocol protocol = proposal.protocol();
        if (protocol == null) {
            return;
        }
        boolean signs = has(Role.DECISION_MAKER) && year.state() == BonusYearState.PROPOSAL;
        content.add(
                sums(proposal, protocol),
                new ProposalTable(proposal, protocol, decisions, words, signs, () -> reload(year)));
        var signed = documents.signings(year.id());
        if (!signed.isEmpty()) {
            content.add(new SigningList(
                    signed,
                    decisions,
                    documents,
                    has(Role.DECISION_MAKER, Role.PROGRAMME_OFFICER),
                    () -> reload(year)));
        }
    }

    /** What is missing before amounts can be proposed, or the button that proposes them. */
    private Section assessment(BonusYear year) {
        Section section = BonusWords.section(getTranslation("bonus.propose.title"));
        if (!has(Role.PROGRAMME_OFFICER)) {
            section.add(AssessmentWords.bar(VaadinIcon.CLOCK, Tone.INFO, getTranslation("bonus.propose.waits")));
            return section;
        }
        List<Problem> problems = proposals.obstacles(year.id());
        if (!problems.isEmpty()) {
            section.add(BonusWords.list(problems.stream()
                    .map(problem -> BonusWords.problem(this, problem))
                    .toList()));
            return section;
        }
        ProtocolId id = ProtocolId.next();
        Button propose = new Button(
                getTranslation("bonus.propose"),
                click -> new ConfirmQuestion(
                                getTranslation("bonus.propose.question"),
                                getTranslation("bonus.propose.consequence"),
                                getTranslation("bonus.propose"),
                                () -> answer(proposals.propose(year.id(), year.version(), id)))
                        .open());
        propose.addThemeName("primary");
        section.add(new Div(propose));
        return section;
    }

    private void answer(SaveOutcome<BonusYear> outcome) {
        switch (outcome) {
            case SaveOutcome.Saved<BonusYear>(BonusYear year) -> reload(year);
            case SaveOutcome.Stale<BonusYear>(BonusYear year) -> {
                Notices.failure(getTranslation("bonus.assessment.stale"));
                reload(year);
            }
            case SaveOutcome.Invalid<BonusYear>(List<Problem> problems) ->
                Notices.failure(AssessmentWords.problems(this, problems));
            case SaveOutcome.Missing<BonusYear> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    private Section sums(Proposal proposal, Protocol protocol) {
        DescriptionList facts = BonusWords.facts();
        facts.add(
                new DescriptionList.Term(getTranslation("bonus.assessment.status")),
                new DescriptionList.Description(
                        new StatusBadge(BonusWords.status(this, proposal.year().state()))));
        BonusWords.fact(
                facts,
                getTranslation("bonus.decisions.pot"),
                BonusWords.kronor(proposal.year().plan().pot()));
        BonusWords.fact(facts, getTranslation("bonus.decisions.remaining"), BonusWords.kronor(proposal.remaining()));
        BonusWords.fact(
                facts,
                getTranslation("bonus.decisions.sealed"),
                getTranslation(
                        "bonus.decisions.sealed.what",
                        AssessmentWords.time(protocol.sealedAt()),
                        protocol.number(),
                        protocol.resultHash().substring(0, 12)));
        Button again = new Button(getTranslation("bonus.recompute"), click -> {
            if (proposals.recompute(protocol.id())) {
                Notices.success(getTranslation("bonus.recompute.same"));
            } else {
                Notices.failure(getTranslation("bonus.recompute.differs"));
            }
        });
        Div bar = new Div(
                again,
                new Anchor(BonusNavigation.fairnessOf(proposal.year().id()), getTranslation("bonus.fairness.link")));
        bar.addClassName("action-bar");
        int number = proposal.year().plan().year();
        information
                .published(number)
                .ifPresentOrElse(
                        file -> facts.add(
                                new DescriptionList.Term(getTranslation("bonus.decisions.published")),
                                new DescriptionList.Description(new PublishedFile(new Published(number, file)))),
                        () -> bar.addComponentAtIndex(1, file(proposal, protocol)));
        if (has(Role.PROGRAMME_OFFICER) && proposal.year().state() == BonusYearState.PROPOSAL) {
            BonusYear year = proposal.year();
            bar.add(new Button(
                    getTranslation("bonus.year.step.return"),
                    click -> answer(proposals.goBack(year.id(), year.version()))));
        }
        return BonusWords.section(getTranslation("bonus.decisions.summary"), facts, bar);
    }

    private Anchor file(Proposal proposal, Protocol protocol) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = proposals.file(protocol.id()).orElse("").getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "bonus-" + proposal.year().plan().year() + ".json",
                            "application/json",
                            bytes.length);
                }),
                getTranslation("bonus.decisions.file"));
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private boolean has(Role... roles) {
        return currentUser.require().isAny(roles);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bonus.decisions.title");
    }
}
