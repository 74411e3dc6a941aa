package se.trygghetsportalen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.ContactLog;
import se.trygghetsportalen.people.domain.Roles;

@PortalTest
class PlainViewsTest {
    @Autowired
    private ApplicationContext context;

    @Test
    void aViewThatNamesItsRolesIsLeftAsItIs() {
        Guarded view = context.getAutowireCapableBeanFactory().createBean(Guarded.class);

        assertThat(AopUtils.isAopProxy(view)).isFalse();
    }

    @Test
    void aServiceIsStillGuarded() {
        assertThat(AopUtils.isAopProxy(context.getBean(ContactLog.class))).isTrue();
    }

    @RolesAllowed(Roles.TEAM_LEAD)
    static class Guarded extends Div {}
}
