package se.trygghetsportalen.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A page opens for those whom its annotation names, as Flow has it. Flow's own way there goes through every route and
 * every library each time a page is opened: a seventh of all that a page costs.
 */
@Configuration(proxyBeanMethods = false)
class PageAccess {
    @Bean
    NavigationAccessControlConfigurer annotationsOfPages(AccessAnnotationChecker annotations) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(new OfPage(annotations));
    }

    @Bean
    @Primary
    NavigationAccessControl pageAccessControl(
            List<NavigationAccessChecker> checkers, NavigationAccessControlConfigurer configurer) {
        return configurer.build(RolesOfRequest::new, checkers);
    }

    /** Not asked of the frame around a page: it is for everybody who is signed in, and pages for others have none. */
    static final class OfPage implements NavigationAccessChecker {
        private final AccessAnnotationChecker annotations;

        OfPage(AccessAnnotationChecker annotations) {
            this.annotations = annotations;
        }

        @Override
        public AccessCheckResult check(NavigationContext page) {
            @Nullable Principal person = page.getPrincipal();
            return annotations.hasAccess(page.getNavigationTarget(), person, page::hasRole)
                    ? page.allow()
                    : page.deny("The page is not for this person");
        }
    }

    /** Flow looks for a prefix of roles first; ours are written as the request knows them. */
    private static final class RolesOfRequest extends SpringNavigationAccessControl {
        RolesOfRequest(List<NavigationAccessChecker> checkers, AccessCheckDecisionResolver resolver) {
            super(checkers, resolver);
        }

        @Override
        protected Predicate<String> getRolesChecker(@Nullable VaadinRequest request) {
            return request == null ? super.getRolesChecker(null) : request::isUserInRole;
        }
    }
}
