package io.dunflow.correspondence;

import io.dunflow.Race;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.CountDownLatch;

/** Takes a mail only when it is told to. */
final class SlowPost implements MailPost {

    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch answer = new CountDownLatch(1);

    @Override
    public String file(Outgoing outgoing) {
        return null;
    }

    @Override
    public void take(MimeMessage mail, String file) {
        asked.countDown();
        Race.await(answer);
    }
}
