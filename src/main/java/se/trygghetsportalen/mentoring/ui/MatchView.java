package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import se.trygghetsportalen.mentoring.MatchCare;
import se.trygghetsportalen.mentoring.MeetingLog;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.Satisfaction;
import se.trygghetsportalen.mentoring.SupportLog;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchSight;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One match: how it stands, the next step, its meetings and the coordinator's conversations. */
@Route(MentoringNavigation.BOARD + "/:id")
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class MatchView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MentoringOverview overview;
    private final transient MatchCare care;
    private final transient MeetingLog meetings;
    private final transient SupportLog support;
    private final transient Satisfaction satisfaction;
    private final transient DraftKeepers drafts;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    MatchView(
            MentoringOverview overview,
            MatchCare care,
            MeetingLog meetings,
            SupportLog support,
            Satisfaction satisfaction,
            DraftKeepers drafts) {
        this.overview = overview;
        this.care = care;
        this.meetings = meetings;
        this.support = support;
        this.satisfaction = satisfaction;
        this.drafts = drafts;
        content.addClassName("sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").flatMap(MatchId::find).orElseThrow(NotFoundException::new));
    }

    private void show(MatchId id) {
        MatchSight sight = overview.findMatch(id).orElseThrow(NotFoundException::new);
        setTitle(sight.youth().details().alias() + " – "
                + sight.roleModel().details().name());
        setIntro(getTranslation(sight.match().terms().programme().textKey()));
        content.removeAll();
        content.add(new StatusBadge(words.status(sight.match().state())));
        content.add(new Div(
                new Anchor(
                        MentoringNavigation.pathOf(sight.youth().id()),
                        sight.youth().details().alias()),
                new Span(" · "),
                new Anchor(
                        MentoringNavigation.pathOf(sight.roleModel().id()),
                        sight.roleModel().details().name())));
        content.add(new MatchSteps(sight, overview.today(), care, words, () -> show(id)));
        if (sight.match().terms().activeFrom() != null) {
            content.add(track(sight), meetingsOf(sight));
        }
        content.add(conversations(sight));
        if (sight.match().terms().activeFrom() != null) {
            content.add(new SurveySection(id, satisfaction, words));
        }
    }

    private Section track(MatchSight sight) {
        Section section = MentoringWords.section(getTranslation("mentoring.track"));
        if (sight.missed().isEmpty()) {
            section.add(new Paragraph(getTranslation("mentoring.on-track")));
        } else {
            Div missed = new Div(MentoringWords.list(
                    sight.missed().stream().map(words::missed).toList()));
            missed.addClassNames("notice-bar", "error");
            section.add(missed);
        }
        if (!sight.signs().isEmpty()) {
            Div signs = new Div(
                    MentoringWords.list(sight.signs().stream().map(words::sign).toList()));
            signs.addClassNames("notice-bar", "warning");
            section.add(signs);
        }
        if (!sight.due().isEmpty()) {
            section.add(
                    new Paragraph(getTranslation("mentoring.due")),
                    MentoringWords.list(sight.due().stream().map(words::due).toList()));
        }
        return section;
    }

    private Section meetingsOf(MatchSight sight) {
        Section section =
                MentoringWords.section(getTranslation("mentoring.meetings"), new MeetingList(sight.meetings(), words));
        if (sight.match().state() == MatchState.ACTIVE) {
            section.add(new Button(
                    getTranslation("mentoring.meeting.log"),
                    VaadinIcon.PLUS.create(),
                    click -> new MeetingForm(
                                    sight.match().id(),
                                    overview.today(),
                                    meetings,
                                    words,
                                    () -> show(sight.match().id()))
                            .inDialog()
                            .open()));
        }
        return section;
    }

    private Section conversations(MatchSight sight) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        sight.conversations().forEach(each -> list.add(conversation(each)));
        Section section = MentoringWords.section(getTranslation("mentoring.conversations"));
        section.add(
                sight.conversations().isEmpty() ? new Paragraph(getTranslation("mentoring.conversations.none")) : list);
        section.add(new Button(
                getTranslation("mentoring.conversation.log"),
                VaadinIcon.PLUS.create(),
                click -> ConversationDialog.open(
                        sight.match().id(),
                        overview.today(),
                        support,
                        words,
                        drafts,
                        () -> show(sight.match().id()))));
        return section;
    }

    private ListItem conversation(SupportConversation each) {
        Span title = new Span(
                words.day(each.day()) + " · " + getTranslation(each.with().textKey()));
        title.addClassName("row-title");
        List<String> topics =
                each.topics().stream().map(topic -> topic.textKey()).collect(Collectors.toList());
        Span detail = new Span(
                (each.inDepth() ? getTranslation("mentoring.conversation.in-depth") + " · " : "") + words.keys(topics));
        detail.addClassName("row-detail");
        Span said = new Span(title, detail);
        said.addClassName("row-words");
        if (!each.text().isEmpty()) {
            Span text = new Span(each.text());
            text.addClassName("written");
            said.add(text);
        }
        Div row = new Div(said);
        row.addClassName("row");
        return new ListItem(row);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
