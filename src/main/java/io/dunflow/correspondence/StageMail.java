package io.dunflow.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where mails of scenarios go: into a folder, except for addresses that are said not to exist. */
public class StageMail implements MailPost {

    private final MailPost folder;
    private final Set<String> refused = new HashSet<>();

    StageMail(MailPost folder) {
        this.folder = folder;
    }

    /** From now on this address does not exist. */
    public void refuse(String address) {
        refused.add(address);
    }

    /** All addresses exist again. */
    public void forget() {
        refused.clear();
    }

    @Override
    public String file(Outgoing outgoing) {
        return folder.file(outgoing);
    }

    @Override
    public void take(MimeMessage mail, String file) {
        refusedOf(mail).ifPresent(address -> {
            throw NotSent.noSuchAddress(address, "The mail server answered 550", null);
        });
        folder.take(mail, file);
    }

    private Optional<String> refusedOf(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .map(address -> ((InternetAddress) address).getAddress())
                    .filter(refused::contains)
                    .findFirst();
        } catch (MessagingException e) {
            throw NotSent.permanent("The mail has no recipient", e);
        }
    }
}
