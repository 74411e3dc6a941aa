package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.trygghetsportalen.bonus.BonusInformation;
import se.trygghetsportalen.bonus.BonusInformation.Announcement;
import se.trygghetsportalen.bonus.BonusInformation.Published;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.Tone;

/** What everybody may know about the bonus, signed in or not: whether it is open, for whom, and what is asked. */
@Route(value = ApplicationNavigation.INFO, autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://bonus.css")
class BonusInfoView extends Page implements HasDynamicTitle {
    private final transient Municipality municipality;
    private final LocalDate today;

    BonusInfoView(BonusInformation information, Municipality municipality, Clock clock) {
        super("");
        this.municipality = municipality;
        today = SwedishTime.dayOf(clock.instant());
        addClassName("narrow");
        setTitle(getTranslation("bonus.info.title"));
        setIntro(getTranslation("bonus.info.intro", municipality.name()));
        information
                .current()
                .ifPresentOrElse(
                        this::show,
                        () -> add(new EmptyState(
                                getTranslation("bonus.info.none.title"), getTranslation("bonus.info.none.text"))));
        published(information.published());
        add(contact());
    }

    private void show(Announcement announced) {
        YearPlan plan = announced.year().plan();
        boolean open = announced.year().state().takesApplications()
                && !today.isBefore(plan.opens())
                && !(plan.lateness(today) instanceof Lateness.Refused);
        add(state(announced, open));
        add(dates(plan));
        add(BonusWords.section(
                getTranslation("bonus.info.who"), BonusWords.list(PlanWords.rules(this, plan.eligibility()))));
        add(how());
        add(questions(announced.scheme()));
    }

    private Div state(Announcement announced, boolean open) {
        YearPlan plan = announced.year().plan();
        String lastDay = BonusWords.day(plan.lastDay(), getLocale());
        boolean late = open && today.isAfter(plan.lastDay());
        String sentence;
        if (late) {
            sentence = getTranslation("bonus.info.late", lastDay);
        } else if (open && announced.year().state() == BonusYearState.OPEN) {
            sentence = getTranslation("bonus.info.open", lastDay);
        } else if (today.isBefore(plan.opens())) {
            sentence = getTranslation("bonus.info.soon", BonusWords.day(plan.opens(), getLocale()));
        } else {
            sentence = getTranslation("bonus.info.closed", String.valueOf(plan.year()));
        }
        Div bar = BonusWords.bar(
                late ? Tone.WARNING : open ? Tone.SUCCESS : Tone.NEUTRAL,
                open ? VaadinIcon.UNLOCK : VaadinIcon.LOCK,
                sentence);
        if (open) {
            Anchor apply = new Anchor(ApplicationNavigation.OWN, getTranslation("bonus.info.apply"));
            apply.addClassName("primary-link");
            apply.setRouterIgnore(true);
            bar.add(apply);
        }
        return bar;
    }

    private Section dates(YearPlan plan) {
        DescriptionList facts = BonusWords.facts();
        BonusWords.fact(facts, getTranslation("bonus.year.field.year"), String.valueOf(plan.year()));
        BonusWords.fact(facts, getTranslation("bonus.year.field.opens"), BonusWords.day(plan.opens(), getLocale()));
        BonusWords.fact(facts, getTranslation("bonus.year.field.lastDay"), BonusWords.day(plan.lastDay(), getLocale()));
        BonusWords.fact(
                facts, getTranslation("bonus.year.field.reportBy"), BonusWords.day(plan.reportBy(), getLocale()));
        BonusWords.fact(facts, getTranslation("bonus.year.field.pot"), BonusWords.kronor(plan.pot()));
        Section section = BonusWords.section(getTranslation("bonus.info.dates"), facts);
        section.add(
                new Paragraph(getTranslation("bonus.info.ladder")),
                BonusWords.list(PlanWords.ladder(this, plan.ladder())));
        return section;
    }

    private Section how() {
        Anchor join = new Anchor(ApplicationNavigation.JOIN, getTranslation("bonus.info.join"));
        join.setRouterIgnore(true);
        return BonusWords.section(
                getTranslation("bonus.info.how"),
                BonusWords.list(List.of(
                        getTranslation("bonus.info.how.account"),
                        getTranslation("bonus.info.how.answers"),
                        getTranslation("bonus.info.how.files"),
                        getTranslation("bonus.info.how.sign"))),
                new Paragraph(join));
    }

    private Section questions(SchemeContent scheme) {
        Section section = BonusWords.section(
                getTranslation("bonus.info.questions"),
                new Paragraph(getTranslation("bonus.info.points", scheme.maxPoints())));
        scheme.groups().forEach(group -> {
            H3 name = new H3(group.name());
            name.addClassName("group-name");
            section.add(name);
            group.criteria().forEach(criterion -> {
                Paragraph question = new Paragraph(criterion.question());
                question.addClassName("question");
                section.add(question, new CriterionGuide(criterion));
            });
        });
        return section;
    }

    private void published(List<Published> files) {
        if (!files.isEmpty()) {
            Section section = BonusWords.section(
                    getTranslation("bonus.published.title"), new Paragraph(getTranslation("bonus.published.text")));
            files.forEach(file -> section.add(new PublishedFile(file)));
            add(section);
        }
    }

    private Section contact() {
        return BonusWords.section(
                getTranslation("bonus.info.contact"),
                new Paragraph(getTranslation("bonus.info.contact.text", municipality.helpContact())));
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
