package io.dunflow.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails as files: a first run shows real letters, and writing the file counts as hand-over. */
class MailFolder implements MailPost {

    private static final Logger log = LoggerFactory.getLogger(MailFolder.class);

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        log.info("No mail server is set (spring.mail.host): mails are written as .eml files into {}", this.folder);
    }

    @Override
    public String file(Outgoing outgoing) {
        return folder.resolve(outgoing.notice().businessDate().toString())
                .resolve(outgoing.file() + ".eml")
                .toString();
    }

    @Override
    public void take(MimeMessage mail, String file) {
        var content = new ByteArrayOutputStream();
        try {
            mail.writeTo(content);
        } catch (IOException | MessagingException e) {
            throw NotSent.permanent("The mail could not be written", e);
        }
        DurableFile.write(Path.of(file), content.toByteArray());
    }
}
