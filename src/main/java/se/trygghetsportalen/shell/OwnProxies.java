package se.trygghetsportalen.shell;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.TargetSource;
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
 * Looks for what asks for a proxy in our own classes alone, and in a view once. Spring would look through every method
 * of a view each time one is opened: more than half of all that a page costs. Libraries' beans carry no annotation of
 * ours; looking for them took two seconds of each start.
 */
@Configuration(proxyBeanMethods = false)
class OwnProxies {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanFactoryPostProcessor proxiesOfOurs() {
        return OwnProxies::replaceCreator;
    }

    private static void replaceCreator(ConfigurableListableBeanFactory beans) {
        AbstractBeanDefinition creator =
                (AbstractBeanDefinition) beans.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME);
        if (!InfrastructureAdvisorAutoProxyCreator.class.getName().equals(creator.getBeanClassName())) {
            throw new IllegalStateException("Proxies are made by " + creator.getBeanClassName());
        }
        // The class stays: what asks for a proxy creator later accepts those alone that Spring names.
        creator.setInstanceSupplier(Creator::new);
    }

    /** Makes the proxies that Spring makes, but looks less often for whether there is one to make. */
    static final class Creator extends InfrastructureAdvisorAutoProxyCreator {
        private static final String OURS = TrygghetsportalenApplication.class.getPackageName() + ".";

        private final transient Map<Class<?>, Object[]> ofViews = new ConcurrentHashMap<>();

        @Override
        protected boolean shouldSkip(Class<?> type, String name) {
            return !type.getName().startsWith(OURS) || super.shouldSkip(type, name);
        }

        /** Views are made after the start, when all advice there is has come; services are made once anyway. */
        @Override
        protected Object @Nullable [] getAdvicesAndAdvisorsForBean(
                Class<?> type, String name, @Nullable TargetSource target) {
            Object[] known = ofViews.get(type);
            if (known != null) {
                return known;
            }
            Object[] found = super.getAdvicesAndAdvisorsForBean(type, name, target);
            if (found != null && Component.class.isAssignableFrom(type)) {
                ofViews.put(type, found);
            }
            return found;
        }
    }
}
