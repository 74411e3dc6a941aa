package se.trygghetsportalen;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shell.ActingAs;
import se.trygghetsportalen.shell.Languages;

/**
 * A test of views without a browser: the whole portal in its shared context, the real database, and Karibu in the place
 * of the browser. Begins as nobody, in Swedish; {@link #signInAs} opens a fresh page as somebody. Views are found through
 * {@code LocatorJ} by what a person sees.
 */
@PortalTest
public abstract class KaribuTest {
    private static final Routes ROUTES = new Routes(views(), errorPages(), true);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private Clock clock;

    private Locale locale = Languages.SWEDISH;

    @BeforeEach
    void openAsNobody() {
        SecurityContextHolder.clearContext();
        openPage();
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Opens an account with exactly these roles, stored in the database, and a fresh page as its owner. */
    protected final SignedInUser signInAs(Role... roles) {
        SignedInUser user = account(roles).signedIn();
        signInAs(user);
        return user;
    }

    /** Opens a fresh page as the owner of an account that is stored already. */
    protected final void signInAs(SignedInUser user) {
        MockVaadin.tearDown();
        SecurityContext securityContext = SecurityContextHolder.createEmptyContext();
        securityContext.setAuthentication(actingAs.authentication(user));
        SecurityContextHolder.setContext(securityContext);
        openPage();
    }

    /** Opens a fresh page as nobody. */
    protected final void signOut() {
        closePage();
        openPage();
    }

    /** Stores an account with these roles; nobody is signed in to it. */
    protected final Account account(Role... roles) {
        Account account = AccountMother.account(roles);
        accounts.add(account, null, clock.instant());
        return account;
    }

    /** What the browser asks for, from the next page on. */
    protected final void speak(Locale wanted) {
        locale = wanted;
    }

    /** A new name for something that the shared database must not have yet. */
    protected static String unique(String word) {
        return word + " " + Ids.next().toString().substring(24);
    }

    /** As a browser does it: the value, and that it came from a person. */
    protected static <C extends AbstractField<C, T>, T> void typeInto(C field, T value) {
        T before = field.getValue();
        field.setValue(value);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
    }

    /** Karibu's own search sees public classes only, and our views are not. */
    private static Stream<Class<?>> found(TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(filter);
        return search.findCandidateComponents("se.trygghetsportalen").stream()
                .map(candidate -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(candidate.getBeanClassName()), KaribuTest.class.getClassLoader()));
    }

    /** Every page there is, those of the tests too. */
    protected static Set<Class<? extends Component>> views() {
        return found(new AnnotationTypeFilter(Route.class))
                .<Class<? extends Component>>map(view -> view.asSubclass(Component.class))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends HasErrorParameter<?>>> errorPages() {
        return found(new AssignableTypeFilter(HasErrorParameter.class))
                .map(page -> (Class<? extends HasErrorParameter<?>>) page.asSubclass(HasErrorParameter.class))
                .collect(Collectors.toSet());
    }

    /**
     * Whether pages stand in the frame that a person sees around them. Karibu leaves it out; most tests are about what is
     * inside, and find more of it without.
     */
    protected boolean inTheFrame() {
        return false;
    }

    private static void putUpTheFrame() {
        found(new AnnotationTypeFilter(Layout.class))
                .forEach(layout -> ApplicationRouteRegistry.getInstance(
                                VaadinService.getCurrent().getContext())
                        .setLayout(layout.asSubclass(RouterLayout.class)));
    }

    private void openPage() {
        SecurityContext securityContext = SecurityContextHolder.getContext();
        Authentication authentication = securityContext.getAuthentication();
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setLocaleInt(locale);
            if (authentication != null) {
                session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, securityContext);
                request.setUserPrincipalInt(authentication);
                request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                        // As a real request: a role that begins with the prefix gets no other.
                        .anyMatch(granted ->
                                (role.startsWith("ROLE_") ? role : "ROLE_" + role).equals(granted.getAuthority())));
            }
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        if (inTheFrame()) {
            putUpTheFrame();
        }
    }
}
