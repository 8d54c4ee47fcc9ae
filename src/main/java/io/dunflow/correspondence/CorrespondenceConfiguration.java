package io.dunflow.correspondence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses where mails go. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceConfiguration {

    @Bean
    @ConditionalOnProperty("dunflow.stage")
    StageMail stageMail(MailSettings settings) {
        return new StageMail(new MailFolder(settings.folder()));
    }

    /** The server of {@code spring.mail.host}, else a folder. */
    @Bean
    @ConditionalOnMissingBean
    MailPost mailPost(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        var sender = server.getIfAvailable();
        return sender == null ? new MailFolder(settings.folder()) : new MailServer(sender);
    }
}
