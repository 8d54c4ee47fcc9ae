package io.dunflow.resolution;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which letters about an agreement stand: left, or about to, and neither withdrawn nor disproved. */
@Repository
public class LettersOnMatters {

    private final JdbcClient jdbc;

    LettersOnMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a notice names as its matter, such as {@code plan-agreed:7}. */
    public static String matter(long agreementId, String template) {
        return template + ":" + agreementId;
    }

    /** Whether a letter on a matter stands: neither withdrawn, failed nor disproved. */
    public boolean stands(long accountId, String matter) {
        return jdbc.sql("select exists (select from notice where account_id = ? and matter = ? and standing)")
                .params(accountId, matter)
                .query(Boolean.class)
                .single();
    }

    /** The same for a letter of a day. */
    public boolean stands(long accountId, String matter, LocalDate day) {
        return jdbc.sql("select exists (select from notice where account_id = ? and matter = ? and standing"
                        + " and business_date = ?)")
                .params(accountId, matter, day)
                .query(Boolean.class)
                .single();
    }

    /** Whether the newest of the letters on these matters stands; false when there is none. */
    public boolean newestStands(long accountId, String... matters) {
        return jdbc.sql("select standing from notice where account_id = ? and matter = any(?) order by id desc limit 1")
                .params(accountId, matters)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether a letter on a matter left, or can no longer be kept back. */
    public boolean left(long accountId, String matter) {
        return jdbc.sql("select exists (select from notice where account_id = ? and matter = ?"
                        + " and state in ('BATCHED', 'HANDED_OVER'))")
                .params(accountId, matter)
                .query(Boolean.class)
                .single();
    }
}
