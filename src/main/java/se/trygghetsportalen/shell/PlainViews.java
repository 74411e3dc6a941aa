package se.trygghetsportalen.shell;

import com.vaadin.flow.component.Component;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import se.trygghetsportalen.TrygghetsportalenApplication;

/**
 * Leaves views and layouts as they are. Spring would put a proxy around each that names its roles, and for that look
 * through every method of every view each time one is opened: more than half of all that a page costs. Who may open a
 * view is decided before it is made, by Flow's access control, and who may do what by the services. Nor do libraries'
 * beans carry annotations of ours; looking for them took a tenth of each start.
 */
@Configuration(proxyBeanMethods = false)
class PlainViews {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanFactoryPostProcessor viewsWithoutProxies() {
        return PlainViews::replaceProxyCreator;
    }

    private static void replaceProxyCreator(ConfigurableListableBeanFactory beans) {
        AbstractBeanDefinition creator =
                (AbstractBeanDefinition) beans.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME);
        if (!InfrastructureAdvisorAutoProxyCreator.class.getName().equals(creator.getBeanClassName())) {
            throw new IllegalStateException("Proxies are made by " + creator.getBeanClassName());
        }
        // The class stays: what asks for a proxy creator later accepts those alone that Spring names.
        creator.setInstanceSupplier(OfServicesAlone::new);
    }

    /** Makes the proxies that Spring makes, but only around what is ours, and around no component. */
    static final class OfServicesAlone extends InfrastructureAdvisorAutoProxyCreator {
        private static final String OURS = TrygghetsportalenApplication.class.getPackageName() + ".";

        @Override
        protected boolean shouldSkip(Class<?> type, String name) {
            return !type.getName().startsWith(OURS)
                    || Component.class.isAssignableFrom(type)
                    || super.shouldSkip(type, name);
        }
    }
}
