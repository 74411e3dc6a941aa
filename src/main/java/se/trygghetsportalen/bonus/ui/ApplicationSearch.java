package se.trygghetsportalen.bonus.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.SearchSource;

/** Lets officers find what has been handed in by the association's name. Drafts are never found. */
@Component
class ApplicationSearch implements SearchSource {
    private final ApplicationInbox inbox;
    private final BonusYears years;
    private final CurrentUser currentUser;

    ApplicationSearch(ApplicationInbox inbox, BonusYears years, CurrentUser currentUser) {
        this.inbox = inbox;
        this.years = years;
        this.currentUser = currentUser;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        if (!currentUser.isAny(Role.PROGRAMME_OFFICER)) {
            return List.of();
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        return years.all().stream()
                .flatMap(year -> inbox.ofYear(year.id()).stream()
                        .filter(row -> !row.disqualified())
                        .filter(row ->
                                row.line().name().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(row -> hit(year, row)))
                .limit(limit)
                .toList();
    }

    private static SearchHit hit(BonusYear year, ApplicationInbox.Waiting row) {
        return new SearchHit(
                "bonus.search.application",
                row.line().name(),
                String.valueOf(year.plan().year()),
                BonusNavigation.pathOf(row.line().application().id()));
    }
}
