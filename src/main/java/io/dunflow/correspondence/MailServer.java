package io.dunflow.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails to an SMTP server; its answer says whether another try is worth it. */
class MailServer implements MailPost {

    private final JavaMailSender sender;

    MailServer(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public String file(Outgoing outgoing) {
        return null;
    }

    @Override
    public void take(MimeMessage mail, String file) {
        try {
            sender.send(mail);
        } catch (MailAuthenticationException e) {
            throw NotSent.temporary("The mail server refused the login", e);
        } catch (MailException e) {
            throw notSent(e);
        }
    }

    private static NotSent notSent(MailException failure) {
        var cause = cause(failure);
        var code = code(cause);
        if (code.isPresent()) {
            var reason = "The mail server answered " + code.get();
            return code.get() >= 500 ? permanent(cause, reason, failure) : NotSent.temporary(reason, failure);
        }
        return cause instanceof MailConnectException
                ? NotSent.temporary("The mail server could not be reached", failure)
                : NotSent.unclear("The connection to the mail server broke", failure);
    }

    private static NotSent permanent(Throwable cause, String reason, MailException failure) {
        return refused(cause)
                .map(address -> NotSent.noSuchAddress(address, reason, failure))
                .orElseGet(() -> NotSent.permanent(reason, failure));
    }

    private static Optional<String> refused(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return Optional.of(address.getAddress().getAddress());
        }
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? refused(mail.getNextException())
                : Optional.empty();
    }

    private static Throwable cause(MailException failure) {
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return several.getMessageExceptions()[0];
        }
        return failure.getCause();
    }

    /** The server's last word: the code of the first recipient it refused, else of the mail. */
    private static Optional<Integer> code(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return Optional.of(address.getReturnCode());
        }
        if (failure instanceof SMTPSenderFailedException refused) {
            return Optional.of(refused.getReturnCode());
        }
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            var inner = code(mail.getNextException());
            if (inner.isPresent()) {
                return inner;
            }
        }
        if (failure instanceof SMTPSendFailedException send && send.getReturnCode() >= 400) {
            return Optional.of(send.getReturnCode());
        }
        return Optional.empty();
    }
}
