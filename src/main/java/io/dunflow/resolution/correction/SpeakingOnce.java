package io.dunflow.resolution.correction;

import io.dunflow.dunning.Quieting;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps reminders of an account back while a letter is on its way that corrects an earlier one, and on the day on which it
 * leaves: nobody is excused and reminded in one post. The caller holds the account's lock.
 */
@Component
class SpeakingOnce {

    private final Quieting quieting;
    private final JdbcClient jdbc;

    SpeakingOnce(Quieting quieting, JdbcClient jdbc) {
        this.quieting = quieting;
        this.jdbc = jdbc;
    }

    /**
     * No reminder of anything of the account in these days; what was said before of the same correction no longer counts.
     *
     * @param until null: until it is known when the correction left
     */
    void keepBack(long accountId, String correction, LocalDate from, LocalDate until) {
        end(correction);
        quieting.quiet(inReminders(accountId), Quieting.CORRECTION_FIRST, reference(correction), from, until);
    }

    /** It does not leave, or did not arrive. */
    void end(String correction) {
        quieting.end(reference(correction));
    }

    private static String reference(String correction) {
        return "first:" + correction;
    }

    /** What a collector, an agency or a court has is no matter of reminders. */
    private List<Long> inReminders(long accountId) {
        return jdbc.sql(
                        """
                        select i.id from item i
                        left join case_item x on x.item_id = i.id and x.left_at is null and not x.shadow
                        left join dunning_case c on c.id = x.case_id
                        where i.account_id = ? and i.open_amount > 0 and coalesce(c.stage, 'REMINDER') = 'REMINDER'
                        order by i.id
                        """)
                .param(accountId)
                .query(Long.class)
                .list();
    }
}
