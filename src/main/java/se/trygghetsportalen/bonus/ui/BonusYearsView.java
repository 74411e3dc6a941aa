package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;

/** Every bonus year, and the schemes that they go by. */
@Route(BonusNavigation.YEARS)
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://bonus.css")
class BonusYearsView extends Page implements HasDynamicTitle {
    private final transient BonusYears years;
    private final transient Schemes schemes;
    private final boolean officer;
    private final int thisYear;

    BonusYearsView(BonusYears years, Schemes schemes, CurrentUser currentUser, Clock clock) {
        super("");
        this.years = years;
        this.schemes = schemes;
        officer = currentUser.require().isAny(Role.PROGRAMME_OFFICER);
        thisYear = SwedishTime.dayOf(clock.instant()).getYear();
        setTitle(getTranslation("bonus.years.title"));
        setIntro(getTranslation("bonus.years.intro"));
        List<BonusYear> all = years.all();
        List<Scheme> known = schemes.all();
        if (officer) {
            Button plan = new Button(getTranslation("bonus.years.plan"), VaadinIcon.PLUS.create());
            plan.addClickListener(click -> plan(all));
            plan.setEnabled(!known.isEmpty());
            setPrimaryAction(plan);
        }
        add(
                all.isEmpty()
                        ? new EmptyState(
                                getTranslation("bonus.years.none.title"), getTranslation("bonus.years.none.text"))
                        : grid(all));
        add(schemes(known));
    }

    private Grid<BonusYear> grid(List<BonusYear> all) {
        Grid<BonusYear> grid = new Grid<>();
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("bonus.years.title"));
        grid.addColumn(LitRenderer.<BonusYear>of("<a href=\"${item.path}\">${item.year}</a>")
                        .withProperty("path", year -> BonusNavigation.pathOf(year.id()))
                        .withProperty("year", year -> String.valueOf(year.plan().year())))
                .setHeader(getTranslation("bonus.year.field.year"))
                .setAutoWidth(true);
        grid.addColumn(StatusBadge.renderer(year -> BonusWords.status(this, year.state())))
                .setHeader(getTranslation("bonus.year.state"))
                .setAutoWidth(true);
        grid.addColumn(BonusYearsView::dates)
                .setHeader(getTranslation("bonus.year.dates"))
                .setAutoWidth(true);
        grid.addColumn(year -> BonusWords.kronor(year.plan().pot()))
                .setHeader(getTranslation("bonus.year.field.pot"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(year -> year.plan().diaryNumber())
                .setHeader(getTranslation("bonus.year.field.diaryNumber"))
                .setAutoWidth(true);
        PhoneRows.in(
                grid,
                year -> PhoneRows.Block.of(
                                String.valueOf(year.plan().year()),
                                BonusWords.status(this, year.state()),
                                dates(year),
                                BonusWords.kronor(year.plan().pot()),
                                year.plan().diaryNumber())
                        .leadingTo(BonusNavigation.pathOf(year.id())),
                null);
        return grid;
    }

    private static String dates(BonusYear year) {
        return year.plan().opens() + " – " + year.plan().lastDay();
    }

    private void plan(List<BonusYear> all) {
        BonusYearId id = BonusYearId.next();
        List<Scheme> known = schemes.all();
        int number = all.stream().mapToInt(year -> year.plan().year()).max().orElse(thisYear - 1) + 1;
        new YearDialog(
                        getTranslation("bonus.years.plan"),
                        known,
                        YearDialog.Form.usual(number, known.getFirst().id()),
                        0,
                        (form, version) ->
                                version == 0 ? years.plan(id, form.plan()) : years.change(id, version, form.plan()),
                        year -> UI.getCurrent().navigate(BonusNavigation.pathOf(year.id())))
                .open();
    }

    private Section schemes(List<Scheme> known) {
        UnorderedList list = new UnorderedList();
        list.addClassName("step-list");
        for (Scheme scheme : known) {
            SchemeContent content = scheme.content();
            Span what = new Span(
                    getTranslation("bonus.scheme.summary", content.criteria().size(), content.maxPoints()));
            what.addClassNames("soft", "small");
            ListItem item = new ListItem(new Anchor(BonusNavigation.pathOf(scheme.id()), scheme.name()), what);
            if (scheme.locked()) {
                item.add(SchemeView.lockedBadge(this));
            }
            if (officer) {
                Button copy = new Button(
                        getTranslation("bonus.scheme.clone"),
                        VaadinIcon.COPY_O.create(),
                        click -> name(getTranslation("bonus.scheme.clone"), scheme, scheme.name()));
                copy.setAriaLabel(getTranslation("bonus.scheme.clone") + ": " + scheme.name());
                item.add(copy);
            }
            list.add(item);
        }
        Section section = new Section(new H2(getTranslation("bonus.schemes.title")), list);
        section.addClassNames("card", "section");
        if (officer) {
            section.add(new Div(new Button(
                    getTranslation("bonus.scheme.new"),
                    VaadinIcon.PLUS.create(),
                    click -> name(getTranslation("bonus.scheme.new"), null, ""))));
        }
        return section;
    }

    private void name(String title, @Nullable Scheme from, String name) {
        SchemeId id = SchemeId.next();
        new NameDialog(
                        title,
                        name,
                        0,
                        (form, version) -> from == null
                                ? schemes.add(id, form.name(), SchemeContent.blank())
                                : schemes.cloneAs(from.id(), id, form.name()),
                        Scheme::name,
                        scheme -> UI.getCurrent().navigate(BonusNavigation.pathOf(scheme.id())))
                .open();
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
