package io.dunflow.correspondence;

import org.springframework.stereotype.Component;

/** Notices by e-mail. */
@Component
class MailCarrier implements Carrier {

    private final Mails mails;
    private final MailPost post;

    MailCarrier(Mails mails, MailPost post) {
        this.mails = mails;
        this.post = post;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Consignment prepare(Outgoing outgoing, Message message) {
        var mail = mails.compose(outgoing, message);
        var file = post.file(outgoing);
        return new Consignment(outgoing.recipient().email(), file, null, () -> post.take(mail, file));
    }

    @Override
    public String toString() {
        return "e-mail";
    }
}
