package io.dunflow.dunning;

import io.dunflow.correspondence.Reach;
import io.dunflow.ledger.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An account with one invoice that is never paid, to tell by it what the policy does.
 *
 * @param segment in which the customer is, whatever table {@code segmentation} says
 * @param kind BUSINESS or CONSUMER
 * @param lettersFrom days since another reminder was sent to the account when the day of this one comes; null: none was
 */
public record ExampleAccount(
        String segment,
        String kind,
        String language,
        String currency,
        String jurisdiction,
        String calendar,
        BigDecimal amount,
        boolean hasEmail,
        boolean hasAddress,
        Integer lettersFrom) {

    private static final int PAYMENT_TERM = 30;

    /** The same with another amount. */
    public ExampleAccount over(BigDecimal other) {
        return new ExampleAccount(
                segment, kind, language, currency, jurisdiction, calendar, other, hasEmail, hasAddress, lettersFrom);
    }

    /** The same, reached in other ways. */
    public ExampleAccount reachedBy(boolean email, boolean address) {
        return new ExampleAccount(
                segment, kind, language, currency, jurisdiction, calendar, amount, email, address, lettersFrom);
    }

    /** The same with a reminder for another invoice so many days before. */
    public ExampleAccount withAnotherLetter(int daysBefore) {
        return new ExampleAccount(
                segment, kind, language, currency, jurisdiction, calendar, amount, hasEmail, hasAddress, daysBefore);
    }

    AccountFacts facts(
            ItemFacts item, int attempts, Standing standing, LocalDate lastNoticeOn, LocalDate lastDunningOn) {
        return new AccountFacts(
                0,
                0,
                currency,
                kind,
                language,
                jurisdiction,
                calendar,
                false,
                LabelFacts.NONE,
                GroupFacts.NOTHING,
                attempts,
                null,
                AgreementFacts.Agreements.NONE,
                standing,
                items -> Reach.agreed(kind, hasEmail, hasAddress),
                BigDecimal.ZERO,
                lastNoticeOn,
                lastDunningOn,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(item));
    }

    ItemFacts item(LocalDate due, int level, int repetition, LocalDate lastNoticeOn, boolean preDueSent) {
        return new ItemFacts(
                0,
                0,
                "",
                due.minusDays(PAYMENT_TERM),
                1,
                1,
                Map.of(),
                due,
                due,
                amount,
                amount,
                null,
                1,
                level,
                repetition,
                lastNoticeOn,
                0,
                0,
                null,
                null,
                null,
                false,
                false,
                false,
                preDueSent);
    }
}
