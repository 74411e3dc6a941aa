package se.trygghetsportalen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.AbstractAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.ContactLog;
import se.trygghetsportalen.people.domain.Roles;

@PortalTest
class OwnProxiesTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private AbstractAutoProxyCreator creator;

    @Test
    void whatGuardsAViewIsLookedUpOnce() {
        assertThat(creator).isInstanceOf(OwnProxies.Creator.class);
        OwnProxies.Creator own = (OwnProxies.Creator) creator;

        Object[] first = own.getAdvicesAndAdvisorsForBean(Guarded.class, "guarded", null);

        assertThat(first).isNotEmpty();
        assertThat(own.getAdvicesAndAdvisorsForBean(Guarded.class, "guarded", null))
                .isSameAs(first);
    }

    @Test
    void viewsAndServicesAreGuardedAndOthersAreLeftAlone() {
        assertThat(AopUtils.isAopProxy(context.getBean(ContactLog.class))).isTrue();
        assertThat(AopUtils.isAopProxy(context.getAutowireCapableBeanFactory().createBean(Guarded.class)))
                .isTrue();
        assertThat(((OwnProxies.Creator) creator).shouldSkip(String.class, "string"))
                .isTrue();
    }

    @RolesAllowed(Roles.TEAM_LEAD)
    static class Guarded extends Div {}
}
