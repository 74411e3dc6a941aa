package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.mentoring.OwnMatches;
import se.trygghetsportalen.mentoring.domain.OwnMatch;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** A role model's own youth. */
@Route(MentoringNavigation.OWN)
@RolesAllowed(Roles.ROLE_MODEL)
@StyleSheet("context://outreach.css")
class OwnMatchesView extends Page implements HasDynamicTitle {
    OwnMatchesView(OwnMatches own) {
        MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
        setTitle(getTranslation("mentoring.own.title"));
        List<OwnMatch> all = own.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    getTranslation("mentoring.own.empty.title"), getTranslation("mentoring.own.empty.text")));
            return;
        }
        setIntro(getTranslation("mentoring.own.intro"));
        add(Blocks.of(
                getTranslation("mentoring.own.title"),
                all,
                each -> MentoringNavigation.ownPathOf(each.match().id()),
                OwnMatch::alias,
                each -> OwnMatchView.next(each, words),
                each -> each.meetings().isEmpty()
                        ? ""
                        : words.text(
                                "mentoring.own.last",
                                words.day(each.meetings().getFirst().day())),
                each -> words.status(each.match().state())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.own.title");
    }
}
