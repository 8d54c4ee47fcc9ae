package io.dunflow.ledger;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.bind.annotation.PostMapping;

/** Puts {@link SentTwice} before the forms of every page that is {@link Once}. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class FormsOnce {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor formsSentTwice(ObjectProvider<AnsweringOnce> once) {
        return new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(Once.class, PostMapping.class), new SentTwice(once));
    }
}
