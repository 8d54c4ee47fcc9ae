package io.dunflow.correspondence;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who gets the letters of an account, and why that one. */
@Component
public class WhoGetsLetters {

    private final Recipients recipients;

    WhoGetsLetters(Recipients recipients) {
        this.recipients = recipients;
    }

    /** Who would get a letter on all that is open, as things are now. Nothing is recorded. */
    @Transactional(readOnly = true)
    public Gets of(long accountId) {
        return recipients.gets(accountId);
    }

    /**
     * Somebody who gets letters.
     *
     * @param why ITEM_CONTACT, ACCOUNT_CONTACT, DEBTOR_CONTACT, DEBTOR, HEAD_OFFICE, or REDIRECTION: acts for the debtor
     * @param email null without one
     * @param address null without a complete one
     */
    public record Gets(String name, String why, String language, String email, String address) {

        /** E-mail and address, as far as they are known. */
        public List<String> where() {
            return Stream.of(email, address)
                    .filter(one -> one != null && !one.isBlank())
                    .toList();
        }
    }
}
