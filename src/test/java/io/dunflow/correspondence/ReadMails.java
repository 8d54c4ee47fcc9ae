package io.dunflow.correspondence;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A post that keeps what whoever got it would read. */
class ReadMails implements MailPost {

    /**
     * A mail as it was read.
     *
     * @param texts the plain one and the one in HTML
     */
    record Mail(List<String> to, String subject, List<String> texts) {}

    private final CopyOnWriteArrayList<Mail> mails = new CopyOnWriteArrayList<>();

    List<Mail> mails() {
        return mails;
    }

    @Override
    public String file(Outgoing outgoing) {
        return null;
    }

    @Override
    public void take(MimeMessage mail, String file) {
        try {
            mail.saveChanges();
            var to = Stream.of(mail.getAllRecipients()).map(ReadMails::plain).toList();
            mails.add(new Mail(to, mail.getSubject(), texts(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(Address address) {
        return ((InternetAddress) address).getAddress();
    }

    private static List<String> texts(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            var texts = new ArrayList<String>();
            for (int n = 0; n < several.getCount(); n++) {
                texts.addAll(texts(several.getBodyPart(n)));
            }
            return texts;
        }
        return part.isMimeType("text/*") ? List.of(part.getContent().toString()) : List.of();
    }
}
