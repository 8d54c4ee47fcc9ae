package io.dunflow.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.stereotype.Component;

/** Composes mails: text and HTML, under a Message-ID that stays the same at each attempt. */
@Component
class Mails {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Each part of each mail would look for it in all jars.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    /** One for all: a new one reads its providers from all jars. */
    private final Session session = Session.getInstance(new Properties());

    private final MailSettings settings;
    private final Clock clock;

    Mails(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The mail of a notice; {@link NotSent} for good when sender or recipient have no address. */
    MimeMessage compose(Outgoing outgoing, Message message) {
        var from = from(outgoing.sender());
        var to = address(outgoing.recipient().email(), outgoing.recipient().name(), "recipient");
        try {
            var mail = new MimeMessage(session);
            mail.setFrom(from);
            mail.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
            mail.setSubject(Plain.line(message.subject()), UTF_8);
            mail.setSentDate(Date.from(clock.instant()));
            mail.setContentLanguage(new String[] {outgoing.notice().language()});
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
            mail.setContent(alternatives(message));
            mail.saveChanges();
            mail.setHeader("Message-ID", outgoing.notice().messageId());
            return mail;
        } catch (MessagingException e) {
            throw NotSent.permanent("The mail could not be composed", e);
        }
    }

    private static MimeMultipart alternatives(Message message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private InternetAddress from(Sender sender) {
        var own = sender.email() == null || sender.email().isBlank() ? settings.from() : sender.email();
        return address(own, sender.name(), "creditor");
    }

    private static InternetAddress address(String address, String name, String whose) {
        if (address == null || address.isBlank()) {
            throw NotSent.permanent("The " + whose + " has no e-mail address", null);
        }
        try {
            var checked = new InternetAddress(Plain.line(address), true);
            checked.setPersonal(Plain.line(name), UTF_8);
            return checked;
        } catch (AddressException e) {
            throw NotSent.permanent("The e-mail address of the " + whose + " is not valid", e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
