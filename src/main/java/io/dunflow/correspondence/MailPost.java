package io.dunflow.correspondence;

import jakarta.mail.internet.MimeMessage;

/** Where composed mails go: to a server or into a folder. */
interface MailPost {

    /** The file that the mail will be, or null. */
    String file(Outgoing outgoing);

    /**
     * Takes the mail.
     *
     * @throws NotSent when it does not
     */
    void take(MimeMessage mail, String file);
}
