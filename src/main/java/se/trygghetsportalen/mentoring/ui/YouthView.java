package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.YouthCare;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One youth: what is written down, who has agreed, and the way to a role model. */
@Route(MentoringNavigation.YOUTHS + "/:id")
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class YouthView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MentoringOverview overview;
    private final transient YouthCare care;
    private final transient Places places;
    private final transient DraftKeepers drafts;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    YouthView(MentoringOverview overview, YouthCare care, Places places, DraftKeepers drafts) {
        this.overview = overview;
        this.care = care;
        this.places = places;
        this.drafts = drafts;
        content.addClassName("sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(YouthId::find)
                .flatMap(overview::findYouth)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Youth youth) {
        setTitle(youth.details().alias());
        content.removeAll();
        content.add(new StatusBadge(words.status(youth.state())), next(youth), consents(youth), about(youth));
    }

    private Section next(Youth youth) {
        Section section = MentoringWords.section(getTranslation("mentoring.next"));
        StepBar<Youth> bar = new StepBar<>(
                youth.version(),
                Youth::version,
                stored -> words.status(stored.state()).word(),
                this::show);
        switch (youth.state()) {
            case WAITING -> {
                section.add(
                        link(MentoringNavigation.matchingPathOf(youth.id()), getTranslation("mentoring.youth.find")));
                bar.step(
                        getTranslation(youth.priority() ? "mentoring.youth.not-first" : "mentoring.youth.be-first"),
                        VaadinIcon.ARROW_UP,
                        false,
                        version -> care.prioritise(youth.id(), version, !youth.priority()),
                        getTranslation("mentoring.youth.first"),
                        getTranslation("mentoring.saved"));
                bar.step(
                        getTranslation("mentoring.youth.leave"),
                        VaadinIcon.EXIT,
                        false,
                        version -> care.leave(youth.id(), version),
                        words.status(YouthState.LEFT).word(),
                        getTranslation("mentoring.saved"));
            }
            case MATCHED ->
                overview.openMatchOf(youth.id())
                        .ifPresent(match -> section.add(
                                link(MentoringNavigation.pathOf(match), getTranslation("mentoring.youth.match"))));
            case LEFT ->
                bar.step(
                        getTranslation("mentoring.youth.come-back"),
                        VaadinIcon.ARROW_BACKWARD,
                        true,
                        version -> care.comeBack(youth.id(), version),
                        words.status(YouthState.WAITING).word(),
                        getTranslation("mentoring.saved"));
        }
        section.add(bar);
        return section;
    }

    private static Anchor link(String path, String text) {
        Anchor link = new Anchor(path, text);
        link.addClassName("primary-link");
        return link;
    }

    private Section consents(Youth youth) {
        List<Problem> missing = youth.consents().missing(youth.details().birthYear(), overview.today());
        DescriptionList facts = MentoringWords.facts();
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.consent.guardian"),
                words.day(youth.consents().guardianOn()));
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.consent.own"),
                words.day(youth.consents().ownOn()));
        Section section = MentoringWords.section(getTranslation("mentoring.consent.title"), facts);
        missing.forEach(problem -> section.add(new Paragraph(words.problem(problem))));
        section.add(new Button(getTranslation("mentoring.consent.write"), click -> agree(youth)));
        return section;
    }

    private void agree(Youth youth) {
        DateField guardian = new DateField(getTranslation("mentoring.consent.guardian"));
        DateField own = new DateField(getTranslation("mentoring.consent.own"));
        guardian.setClearButtonVisible(true);
        own.setClearButtonVisible(true);
        guardian.setValue(youth.consents().guardianOn());
        own.setValue(youth.consents().ownOn());
        new FieldsDialog<Youth>(
                        getTranslation("mentoring.consent.write"),
                        getTranslation("uikit.save"),
                        youth.version(),
                        version ->
                                care.agree(youth.id(), version, new YouthConsents(guardian.getValue(), own.getValue())),
                        Youth::version,
                        stored -> List.of(
                                new BothVersions.Line(
                                        getTranslation("mentoring.consent.guardian"),
                                        words.day(stored.consents().guardianOn()),
                                        words.day(guardian.getValue())),
                                new BothVersions.Line(
                                        getTranslation("mentoring.consent.own"),
                                        words.day(stored.consents().ownOn()),
                                        words.day(own.getValue())),
                                new BothVersions.Line(
                                        getTranslation("mentoring.youth.alias"),
                                        stored.details().alias(),
                                        youth.details().alias())),
                        this::show)
                .with("guardianOn", guardian)
                .with("ownOn", own)
                .open();
    }

    private Section about(Youth youth) {
        YouthDetails details = youth.details();
        DescriptionList facts = MentoringWords.facts();
        MentoringWords.fact(facts, getTranslation("mentoring.youth.birth-year"), Integer.toString(details.birthYear()));
        MentoringWords.fact(facts, getTranslation("mentoring.field.languages"), words.languages(details.languages()));
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.field.interests"),
                words.keys(
                        details.interests().stream().map(each -> each.textKey()).toList()));
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.youth.goals"),
                words.keys(details.goals().stream().map(each -> each.textKey()).toList()));
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.field.times"),
                words.keys(details.times().stream().map(each -> each.textKey()).toList()));
        MentoringWords.fact(facts, getTranslation("mentoring.youth.wishes"), details.wishes());
        MentoringWords.fact(facts, getTranslation("mentoring.youth.avoid"), details.avoid());
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.youth.source"),
                getTranslation(details.source().textKey())
                        + (details.partner().isEmpty() ? "" : ": " + details.partner()));
        Section section = MentoringWords.section(getTranslation("mentoring.youth.about"), facts);
        section.add(new Button(
                getTranslation("mentoring.change"),
                VaadinIcon.PENCIL.create(),
                click -> new YouthDialog(words, places.districts(), overview, drafts).open(youth, care, this::show)));
        return section;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
