package io.dunflow.dunning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves items in peace for some days without freezing their ages: after an objection was answered the debtor has time
 * to pay what stays owed, but has won none (domain rule 2.27); who got a wrong letter is not sent another one beside
 * the apology (2.8). Those that a letter gave are the ones that {@code quiet_rank} of the database knows.
 */
@Component
public class Quieting {

    /** The reason shown for items of a dispute that was rejected a short time ago, wholly or in part. */
    public static final String DISPUTE_ANSWERED = "DISPUTE_ANSWERED";

    /** The reason shown for items of which a letter claimed what was not owed: the debtor is not written to at once. */
    public static final String LETTER_DISPROVED = "LETTER_DISPROVED";

    /** The reason shown for items of an agreement that ended: the day has not passed that the letter about it names. */
    public static final String AGREEMENT_ENDED = "AGREEMENT_ENDED";

    /** The reason shown for items of an account to which a letter is on its way that corrects an earlier one. */
    public static final String CORRECTION_FIRST = "CORRECTION_FIRST";

    /**
     * The reason shown for items that can no longer be enforced: nothing threatens the debtor with it any more (2.12).
     */
    public static final String TIME_BARRED = "TIME_BARRED";

    private static final Set<String> REASONS =
            Set.of(DISPUTE_ANSWERED, LETTER_DISPROVED, AGREEMENT_ENDED, CORRECTION_FIRST, TIME_BARRED);

    private final JdbcClient jdbc;

    Quieting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * No dunning step follows on these items from the first through the last day.
     *
     * @param reference what it is because of, such as {@code dispute:7}
     * @param until null: for good, or until that is known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void quiet(Collection<Long> itemIds, String reason, String reference, LocalDate from, LocalDate until) {
        itemIds.forEach(item -> jdbc.sql("insert into item_quiet (item_id, reason, reference, from_date, until_date)"
                        + " values (?, ?, ?, ?, ?)")
                .params(item, reason, reference, from, until)
                .update());
    }

    /** Such a time lasts at least through the day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(String reference, LocalDate until) {
        jdbc.sql("update item_quiet set until_date = greatest(until_date, ?) where reference = ?")
                .params(until, reference)
                .update();
    }

    /** Such a time has lost its ground. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String reference) {
        jdbc.sql("delete from item_quiet where reference = ?").param(reference).update();
    }

    /** Whether what blocks an item is such a time, and not a hold. */
    static boolean isQuiet(String reason) {
        return reason != null && REASONS.contains(reason);
    }
}
