package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.YouthCare;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** Youth: those who wait, in their order, those who have a role model, and those who have left. */
@Route(MentoringNavigation.YOUTHS)
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class YouthListView extends Page implements HasDynamicTitle {
    private final transient MentoringOverview overview;
    private final transient YouthHandOverInbox inbox;
    private final transient YouthCare care;
    private final transient Places places;
    private final transient DraftKeepers drafts;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div list = new Div();

    YouthListView(
            MentoringOverview overview, YouthHandOverInbox inbox, YouthCare care, Places places, DraftKeepers drafts) {
        this.overview = overview;
        this.inbox = inbox;
        this.care = care;
        this.places = places;
        this.drafts = drafts;
        setTitle(getTranslation("mentoring.youths.title"));
        setIntro(getTranslation("mentoring.youths.intro"));
        setPrimaryAction(new Button(
                getTranslation("mentoring.youth.new"),
                VaadinIcon.PLUS.create(),
                click -> dialog().open(care, this::saved)));
        list.addClassName("sections");
        add(list);
        show();
    }

    private YouthDialog dialog() {
        return new YouthDialog(words, places.districts(), overview, drafts);
    }

    private void saved(Youth youth) {
        Notices.success(getTranslation("mentoring.saved"));
        show();
    }

    private void show() {
        list.removeAll();
        List<YouthHandOver> waiting = inbox.waiting();
        if (!waiting.isEmpty()) {
            list.add(new HandedOverSection(
                    waiting, inbox, words, from -> dialog().open(from, care, this::saved), this::show));
        }
        List<Youth> all = overview.youths();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("mentoring.youths.empty.title"), getTranslation("mentoring.youths.empty.text")));
            return;
        }
        for (YouthState state : YouthState.values()) {
            List<Youth> some =
                    all.stream().filter(youth -> youth.state() == state).toList();
            if (!some.isEmpty()) {
                String title = getTranslation(state.textKey());
                Section section = new Section(
                        new H2(title + " (" + some.size() + ")"),
                        Blocks.of(
                                title,
                                some,
                                each -> MentoringNavigation.pathOf(each.id()),
                                each -> each.details().alias(),
                                each -> getTranslation(
                                        "mentoring.youth.born",
                                        Integer.toString(each.details().birthYear())),
                                this::since,
                                each -> words.status(each.state())));
                section.addClassName("section");
                list.add(section);
            }
        }
    }

    private String since(Youth youth) {
        String since = getTranslation("mentoring.youth.since", words.day(SwedishTime.dayOf(youth.waitingSince())));
        return youth.priority() ? since + " · " + getTranslation("mentoring.youth.first") : since;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.youths.title");
    }
}
