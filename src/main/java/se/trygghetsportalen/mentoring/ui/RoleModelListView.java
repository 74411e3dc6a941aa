package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Predicate;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.domain.Candidate;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** Role models: those on their way in, those who may be matched, and those who have ended. */
@Route(MentoringNavigation.ROLE_MODELS)
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
class RoleModelListView extends Page implements HasDynamicTitle {
    private final transient MentoringOverview overview;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final transient List<Candidate> all;
    private final Div list = new Div();

    RoleModelListView(MentoringOverview overview) {
        this.overview = overview;
        all = overview.roleModels();
        setTitle(getTranslation("mentoring.role-models.title"));
        setIntro(getTranslation("mentoring.role-models.intro"));
        if (all.isEmpty()) {
            Anchor form = new Anchor(MentoringNavigation.APPLY, getTranslation("mentoring.role-models.form"));
            form.addClassName("primary-link");
            add(new EmptyState(
                    getTranslation("mentoring.role-models.empty.title"),
                    getTranslation("mentoring.role-models.empty.text"),
                    form));
            return;
        }
        RadioButtonGroup<Filter> filter = Fields.one(
                getTranslation("mentoring.filter"),
                List.of(Filter.values()),
                each -> getTranslation("mentoring.filter." + each.name().toLowerCase(java.util.Locale.ROOT)));
        filter.addValueChangeListener(change -> show(change.getValue()));
        add(filter, list);
        filter.setValue(Filter.ALL);
    }

    private void show(Filter filter) {
        list.removeAll();
        List<Candidate> shown = all.stream()
                .filter(candidate -> filter.lets.test(candidate.roleModel().state()))
                .toList();
        if (shown.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("mentoring.filter.none.title"), getTranslation("mentoring.filter.none.text")));
            return;
        }
        list.add(Blocks.of(
                getTranslation("mentoring.role-models.title"),
                shown,
                each -> MentoringNavigation.pathOf(each.id()),
                each -> each.roleModel().details().name(),
                each -> getTranslation(
                        "mentoring.role-models.places",
                        each.openMatches(),
                        each.roleModel().details().capacity()),
                this::next,
                each -> words.status(each.roleModel().state())));
    }

    /** What is missing first, for those on their way in. */
    private String next(Candidate candidate) {
        return switch (candidate.roleModel().state()) {
            case ENDED, PAUSED -> "";
            case APPLIED, INTERVIEWED, CHECKED, APPROVED ->
                overview.missing(candidate.roleModel()).stream()
                        .findFirst()
                        .map(words::problem)
                        .orElse("");
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.role-models.title");
    }

    private enum Filter {
        ALL(state -> state != RoleModelState.ENDED),
        COMING(state -> state.compareTo(RoleModelState.APPROVED) < 0),
        APPROVED(state -> state == RoleModelState.APPROVED),
        PAUSED(state -> state == RoleModelState.PAUSED),
        ENDED(state -> state == RoleModelState.ENDED);

        private final Predicate<RoleModelState> lets;

        Filter(Predicate<RoleModelState> lets) {
            this.lets = lets;
        }
    }
}
