package io.dunflow.scenario.chronicle;

import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the notices of a scenario. */
@Repository
class HappenedNotices {

    private static final int AFTER_ITS_RUN = 2;
    private static final Pattern OVER = Pattern.compile("(?<= over )\\d+\\.\\d{4}");

    private final JdbcClient jdbc;

    HappenedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Happened> all() {
        return jdbc
                .sql(
                        "select coalesce(n.handed_over_at, n.created_at) as at, n.state, n.channel, n.template, n.language, n.level, n.claimed + n.charged as claimed, n.currency,"
                                + " d.number as debtor, n.reason, n.next_attempt_at as again, (select string_agg("
                                + NamedItems.NAME
                                + """
                                 || ' at level ' || l.level || ' over ' || l.amount, ', ' order by l.id)
                                  from notice_line l join item i on i.id = l.item_id join invoice v on v.id = i.invoice_id
                                  where l.notice_id = n.id and l.claimed) as claims
                                from notice n join debtor d on d.id = n.debtor_id order by n.id
                                """)
                .query(Sent.class)
                .list()
                .stream()
                .map(sent -> new Happened(sent.at().toInstant(), AFTER_ITS_RUN, List.of(sent.toString())))
                .toList();
    }

    /** A notice. */
    record Sent(
            OffsetDateTime at,
            String state,
            String channel,
            String template,
            String language,
            int level,
            BigDecimal claimed,
            String currency,
            String debtor,
            String reason,
            OffsetDateTime again,
            String claims) {

        @Override
        public String toString() {
            return "notice " + state + ": " + channel + " " + template + " to " + debtor + " (" + language + "), "
                    + currency + " " + Money.of(claimed, currency) + ": " + said() + Told.inBrackets(reason)
                    + (state.equals("QUEUED") ? ", next attempt " + again : "");
        }

        private String said() {
            return claims == null
                    ? null
                    : OVER.matcher(claims).replaceAll(amount -> Money.of(new BigDecimal(amount.group()), currency)
                            .toPlainString());
        }
    }
}
