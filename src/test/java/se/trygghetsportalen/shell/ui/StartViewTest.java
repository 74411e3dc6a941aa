package se.trygghetsportalen.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

class StartViewTest extends ShellTest {
    @Autowired
    private CurrentUser currentUser;

    @Test
    void saysWhatWillBeHereWhenNothingWaits() {
        signInAs(Role.PARTNER);
        open("");

        _assertOne(StartView.class);
        assertThat(page()).contains("Inget väntar på dig just nu.");
        assertThat(_find(Article.class)).isEmpty();
    }

    @Test
    void isForWhoeverHasSignedInAndNobodyElse() {
        open("");

        _assertNone(StartView.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T02:59:00Z, God natt",
        "2026-11-22T04:00:00Z, God morgon",
        "2026-11-22T08:59:59Z, God morgon",
        "2026-11-22T09:00:00Z, Hej",
        "2026-11-22T16:59:59Z, Hej",
        "2026-11-22T17:00:00Z, God kväll",
    })
    void greetsByTheHourInSweden(Instant now, String greeting) {
        SignedInUser user = signInAs(Role.PARTNER);

        assertThat(_get(show(now), H1.class).getText()).isEqualTo(greeting + ", " + user.displayName());
    }

    @Test
    void saysWhichDayItIsInSwedenAlsoJustAfterMidnight() {
        signInAs(Role.PARTNER);
        assertThat(words(show(Instant.parse("2026-11-22T23:30:00Z")))).contains("måndag 23 november 2026");
    }

    @Test
    void showsWhatWaitsWithWhatCannotWaitFirstAndAsksEachOnce() {
        signInAs(Role.PARTNER);
        int[] asked = new int[3];

        StartView view = show(
                Instant.parse("2026-11-22T20:00:00Z"),
                card(100, asked, 0, Optional.of("Det andra")),
                card(50, asked, 1, Optional.empty()),
                card(0, asked, 2, Optional.of("Det första")));

        assertThat(_find(view, H2.class)).extracting(H2::getText).containsExactly("Det första", "Det andra");
        assertThat(asked).containsExactly(1, 1, 1);
        assertThat(words(view)).doesNotContain("Inget väntar på dig");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theMenuOffersOnlyWhatItsReaderMayOpen(Role role) {
        SignedInUser user = signInAs(role);
        open("");
        List<String> paths =
                _find(SideNavItem.class).stream().map(SideNavItem::getPath).toList();
        assertThat(paths).startsWith("").doesNotHaveDuplicates();

        for (String path : paths) {
            signInAs(user);
            open(path);
            assertThat(_find(H1.class))
                    .as("%s opens %s", role, path)
                    .extracting(H1::getText)
                    .isNotEmpty()
                    .doesNotContain("Den här sidan är inte för dig", "Sidan finns inte", "Något gick fel");
        }
    }

    @Test
    void theMenuFollowsTheRole() {
        signInAs(Role.ADMINISTRATOR);
        open("");
        assertThat(menu()).contains("Start", "Konton", "Inställningar").doesNotContain("Kontakter", "Granskning");

        signInAs(Role.AUDITOR);
        open("");
        assertThat(menu()).contains("Start", "Granskning").doesNotContain("Konton", "Inställningar");
    }

    private static List<String> menu() {
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }

    /** Beside the page that is open; everything is looked for in this one. */
    private StartView show(Instant now, StartCard... cards) {
        StartView view = new StartView(currentUser, List.of(cards), Clock.fixed(now, ZoneOffset.UTC));
        UI.getCurrent().add(view);
        return view;
    }

    private static String words(StartView view) {
        return view.getElement().getTextRecursively();
    }

    private static StartCard card(int order, int[] asked, int which, Optional<String> title) {
        return new StartCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> create() {
                asked[which]++;
                return title.map(words -> new StartCardPanel(VaadinIcon.BELL, words, "Så står det till."));
            }
        };
    }
}
