package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import se.trygghetsportalen.bonus.AwardWords;
import se.trygghetsportalen.bonus.BonusDecisions;
import se.trygghetsportalen.bonus.BonusProposals.Proposal;
import se.trygghetsportalen.bonus.BonusProposals.Row;
import se.trygghetsportalen.bonus.domain.Award;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** The rows of a proposal, each with why, and for a decision maker with a mark to choose it by. */
class ProposalTable extends Section {
    private final transient AwardWords words;
    private final Grid<Row> grid = new Grid<>();

    ProposalTable(
            Proposal proposal,
            Protocol protocol,
            BonusDecisions decisions,
            AwardWords words,
            boolean signs,
            Runnable changed) {
        this.words = words;
        addClassName("section");
        grid.setAllRowsVisible(true);
        grid.setItems(proposal.rows());
        grid.setSelectionMode(signs ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.setItemSelectableProvider(row -> !row.disqualified() && !row.decided());
        grid.addColumn(LitRenderer.<Row>of("${item.path ? html`<a href=\"${item.path}\">${item.name}</a>` : item.name}")
                        .withProperty("path", ProposalTable::pathOf)
                        .withProperty("name", Row::name))
                .setHeader(getTranslation("bonus.assessment.association"))
                .setAutoWidth(true);
        grid.addColumn(this::points)
                .setHeader(getTranslation("bonus.decisions.points"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(ProposalTable::proposed)
                .setHeader(getTranslation("bonus.decisions.proposed"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(ProposalTable::decided)
                .setHeader(getTranslation("bonus.decisions.decided"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(StatusBadge.renderer(this::status))
                .setHeader(getTranslation("bonus.assessment.status"))
                .setAutoWidth(true);
        Grid.Column<Row> why = grid.addColumn(LitRenderer.<Row>of(
                                "${item.shown ? html`<vaadin-button theme=\"tertiary\" @click=\"${why}\">${item.word}</vaadin-button>` : ''}")
                        .withProperty("shown", row -> !row.disqualified())
                        .withProperty("word", row -> getTranslation("bonus.why"))
                        .withFunction("why", this::why))
                .setHeader(getTranslation("bonus.why.header"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        PhoneRows.in(grid, this::block, why);
        add(new H2(getTranslation("bonus.decisions.rows")), grid);
        if (signs) {
            Button sign = new Button(getTranslation("bonus.decide.chosen"), VaadinIcon.PENCIL.create());
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            sign.addClickListener(click -> {
                if (grid.getSelectedItems().isEmpty()) {
                    Notices.failure(getTranslation("bonus.problem.sign.nothing"));
                    return;
                }
                List<Row> chosen = proposal.rows().stream()
                        .filter(grid.getSelectedItems()::contains)
                        .toList();
                new SignDialog(proposal.year(), protocol.id(), chosen, decisions, changed).open();
            });
            Div bar = new Div(sign);
            bar.addClassName("action-bar");
            add(bar);
        }
    }

    private PhoneRows.Block block(Row row) {
        return PhoneRows.Block.of(
                        row.name(),
                        status(row),
                        labelled("bonus.decisions.points", points(row)),
                        labelled("bonus.decisions.proposed", proposed(row)),
                        labelled("bonus.decisions.decided", decided(row)))
                .leadingTo(pathOf(row));
    }

    private String labelled(String key, String value) {
        return value.isEmpty() ? "" : getTranslation(key) + ": " + value;
    }

    private String points(Row row) {
        Award award = row.award();
        return award == null ? "" : AssessmentWords.points(this, award.claim().points());
    }

    private static String proposed(Row row) {
        Award award = row.award();
        return award == null ? "" : BonusWords.kronor(award.amount());
    }

    private static String decided(Row row) {
        Decision decision = row.decision();
        return decision == null ? "" : BonusWords.kronor(decision.amount());
    }

    private static String pathOf(Row row) {
        Decision decision = row.decision();
        return decision == null ? "" : DecisionNavigation.pathOf(decision.id());
    }

    private Status status(Row row) {
        if (row.disqualified()) {
            return new Status(getTranslation("bonus.assessment.conflict"), VaadinIcon.LOCK, Tone.WARNING);
        }
        Decision decision = row.decision();
        return decision == null
                ? new Status(getTranslation("bonus.decisions.waits"), VaadinIcon.CLOCK, Tone.NEUTRAL)
                : new Status(getTranslation(decision.state().textKey()), VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
    }

    /** How the amount came about, down to the last rounding. */
    void why(Row row) {
        Award award = row.award();
        if (award == null) {
            return;
        }
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("bonus.why"));
        dialog.add(
                new Paragraph(getTranslation("bonus.why.about", row.name(), BonusWords.kronor(award.amount()))),
                BonusWords.list(words.of(award, getLocale())));
        dialog.getFooter().add(new Button(getTranslation("uikit.close"), click -> dialog.close()));
        dialog.open();
    }
}
