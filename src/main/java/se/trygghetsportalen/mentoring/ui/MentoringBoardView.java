package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.domain.MatchSight;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RuleCheck;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** The coordinator's board: what to do today first, then the matches on track, breaks, and what is over. */
@Route(MentoringNavigation.BOARD)
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
class MentoringBoardView extends Page implements HasDynamicTitle {
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final transient MentoringOverview overview;
    private final transient LocalDate today;

    MentoringBoardView(MentoringOverview overview) {
        this.overview = overview;
        today = overview.today();
        setTitle(getTranslation("mentoring.board.title"));
        Anchor rules = new Anchor(MentoringNavigation.RULES, getTranslation("mentoring.rules.title"));
        Anchor outcomes = new Anchor(MentoringNavigation.OUTCOMES, getTranslation("mentoring.outcomes.title"));
        addActions(rules, outcomes);
        List<MatchSight> open = overview.board();
        boolean anyClosed = !overview.closed(null, 1).isEmpty();
        if (open.isEmpty() && !anyClosed) {
            add(new EmptyState(
                    getTranslation("mentoring.board.empty.title"), getTranslation("mentoring.board.empty.text")));
            return;
        }
        List<MatchSight> todo =
                open.stream().filter(sight -> sight.needsSomething(today)).toList();
        setIntro(getTranslation("mentoring.board.intro", todo.size(), open.size()));
        add(list("mentoring.board.today", todo));
        renewals(overview.toRenew());
        add(list(
                "mentoring.board.on-track",
                open.stream().filter(sight -> !sight.needsSomething(today)).toList()));
        add(closed(anyClosed));
    }

    private Section closed(boolean any) {
        String title = getTranslation("mentoring.board.closed");
        return MentoringWords.section(
                title,
                any
                        ? Blocks.<MatchSight>paged(
                                title,
                                (after, limit) -> overview.closed(after == null ? null : after.match(), limit),
                                MentoringBoardView::path,
                                MentoringBoardView::title,
                                this::first,
                                this::second,
                                this::status)
                        : new Paragraph(getTranslation("mentoring.board.none")));
    }

    private Section list(String titleKey, List<MatchSight> sights) {
        String title = getTranslation(titleKey);
        Section section = new Section(new H2(title));
        section.addClassName("section");
        if (sights.isEmpty()) {
            section.add(new Paragraph(getTranslation("mentoring.board.none")));
        } else {
            section.add(Blocks.of(
                    title,
                    sights,
                    MentoringBoardView::path,
                    MentoringBoardView::title,
                    this::first,
                    this::second,
                    this::status));
        }
        return section;
    }

    private static String path(MatchSight sight) {
        return MentoringNavigation.pathOf(sight.match().id());
    }

    private static String title(MatchSight sight) {
        return sight.youth().details().alias() + " – "
                + sight.roleModel().details().name();
    }

    private void renewals(List<RoleModel> some) {
        if (!some.isEmpty()) {
            add(MentoringWords.section(
                    getTranslation("mentoring.board.renew"),
                    Blocks.of(
                            getTranslation("mentoring.board.renew"),
                            some,
                            each -> MentoringNavigation.pathOf(each.id()),
                            each -> each.details().name(),
                            each -> getTranslation("mentoring.board.renew.text"),
                            each -> "",
                            each -> words.status(each.state()))));
        }
    }

    /** The exact rule that was missed, or what comes next. */
    private String first(MatchSight sight) {
        return switch (sight.match().state()) {
            case PROPOSED -> getTranslation("mentoring.board.introduce");
            case INTRODUCED -> getTranslation("mentoring.board.ask");
            case CONSENTED ->
                sight.missing().stream()
                        .findFirst()
                        .map(words::problem)
                        .orElse(getTranslation("mentoring.board.begin"));
            case ACTIVE ->
                sight.missed().stream().findFirst().map(words::missed).orElseGet(() -> next(sight));
            case PAUSED -> getTranslation("mentoring.board.paused");
            case CLOSED ->
                sight.match().terms().closure() == null
                        ? ""
                        : getTranslation(
                                sight.match().terms().closure().reason().textKey());
        };
    }

    private String next(MatchSight sight) {
        RuleCheck next = sight.nextDue(today);
        return next == null ? getTranslation("mentoring.on-track") : words.due(next);
    }

    private String second(MatchSight sight) {
        if (!sight.signs().isEmpty()) {
            return words.sign(sight.signs().getFirst());
        }
        int more = sight.missed().size() - 1;
        return more > 0 ? getTranslation("mentoring.board.more", more) : "";
    }

    private StatusBadge.Status status(MatchSight sight) {
        if (sight.match().state() == MatchState.ACTIVE && !sight.missed().isEmpty()) {
            return new StatusBadge.Status(getTranslation("mentoring.behind"), VaadinIcon.WARNING, Tone.ERROR);
        }
        if (sight.match().state() == MatchState.ACTIVE) {
            return new StatusBadge.Status(getTranslation("mentoring.on-track"), VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
        }
        return words.status(sight.match().state());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.board.title");
    }
}
