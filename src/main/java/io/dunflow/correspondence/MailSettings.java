package io.dunflow.correspondence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param folder where they are written as files when there is no mail server
 * @param from the sender when a creditor has no e-mail address
 */
@ConfigurationProperties("dunflow.mail")
record MailSettings(@DefaultValue("./outbox") Path folder, @DefaultValue("no-reply@dunflow.invalid") String from) {}
