package se.trygghetsportalen.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.people.domain.Role;

/** Every page against every role, and against nobody: a page opens for those whom it names, and for no others. */
class PageAccessTest extends ShellTest {
    /** All but the one of the tests that breaks. */
    private static final List<Class<? extends Component>> PAGES =
            views().stream().filter(page -> page != BrokenView.class).toList();

    @Autowired
    private NavigationAccessControl control;

    @Test
    void everyPageSaysForWhomItIs() {
        assertThat(PAGES)
                .hasSizeGreaterThan(50)
                .allSatisfy(page -> assertThat(Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
                                .filter(page::isAnnotationPresent))
                        .hasSize(1));
    }

    @Test
    void aPageOutsideTheFrameIsTheOnlyOneThatNobodyNeedsToSignInFor() {
        assertThat(PAGES)
                .filteredOn(page -> page.isAnnotationPresent(AnonymousAllowed.class))
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(page.getAnnotation(Route.class).autoLayout()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aPageOpensForThoseWhomItNames(Role role) {
        signInAs(role);

        assertThat(PAGES).allSatisfy(page -> assertThat(opens(page)).isEqualTo(isFor(role, page)));
    }

    @Test
    void nobodyOpensWhatOneSignsInFor() {
        assertThat(PAGES).allSatisfy(page -> assertThat(opens(page)).isEqualTo(isFor(null, page)));
    }

    private static boolean isFor(@Nullable Role role, Class<?> page) {
        RolesAllowed named = page.getAnnotation(RolesAllowed.class);
        if (named != null) {
            return role != null && Set.of(named.value()).contains(role.name());
        }
        return role != null || page.isAnnotationPresent(AnonymousAllowed.class);
    }

    private boolean opens(Class<?> page) {
        return control.checkAccess(
                                control.createNavigationContext(
                                        page,
                                        page.getAnnotation(Route.class).value(),
                                        VaadinService.getCurrent(),
                                        VaadinRequest.getCurrent()),
                                true)
                        .decision()
                == AccessCheckDecision.ALLOW;
    }
}
