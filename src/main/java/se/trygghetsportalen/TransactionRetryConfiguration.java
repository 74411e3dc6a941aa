package se.trygghetsportalen;

import java.lang.reflect.Method;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;

/** Puts {@link TransactionRetry} around every transactional service, just outside the transaction. */
@Configuration(proxyBeanMethods = false)
class TransactionRetryConfiguration {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor transactionRetry() {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new Transactions(), new TransactionRetry());
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    private static final class Transactions extends StaticMethodMatcherPointcut {
        @Override
        public boolean matches(Method method, Class<?> target) {
            return AnnotatedElementUtils.hasAnnotation(target, Transactional.class)
                    || AnnotatedElementUtils.hasAnnotation(
                            AopUtils.getMostSpecificMethod(method, target), Transactional.class);
        }
    }
}
