package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is looked at in each run of every debtor with a limit, to tell whether somebody has to review it. */
@Repository
class Triggers {

    private final JdbcClient jdbc;
    private final DebtorFacts debtors;
    private final OutsideFacts outside;
    private final RecentTrouble trouble;

    Triggers(JdbcClient jdbc, DebtorFacts debtors, OutsideFacts outside, RecentTrouble trouble) {
        this.trouble = trouble;
        this.jdbc = jdbc;
        this.debtors = debtors;
        this.outside = outside;
    }

    /** The debtors of a creditor that have a limit of their own. */
    List<Watched> watched(long creditorId, LocalDate day) {
        return jdbc
                .sql(
                        """
                with latest as (
                  select distinct on (debtor_id) * from credit_limit where scope = 'DEBTOR' order by debtor_id, id desc)
                select d.id, min(a.id) as account, d.kind, l.currency, l.amount, exposure_of(d.id, l.currency, :day) as used,
                  l.valid_until, l.valid_until - cast(:day as date) as days_to_expiry,
                  cast(:day as date) - greatest(max(day_in(c.zone, l.set_at)), (select max(ended_on) from credit_case k
                    where k.debtor_id = d.id and k.kind = 'REVIEW')) as days_since_review
                from latest l join debtor d on d.id = l.debtor_id join account a on a.debtor_id = d.id
                join creditor c on c.id = a.creditor_id
                where a.creditor_id = :creditor and l.amount is not null
                group by d.id, l.id, l.currency, l.amount, l.valid_until, l.set_at order by d.id""")
                .param("creditor", creditorId)
                .param("day", day)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Watched(
                        row.id(), row.account(), row.kind(), row.currency(), row.validUntil(), facts(row, day)))
                .toList();
    }

    /** When each reason for a review was last reviewed. */
    Map<String, LocalDate> reviewed(long debtorId) {
        var reviewed = new HashMap<String, LocalDate>();
        jdbc.sql(
                        """
                select reason, max(ended_on) as day from credit_case, unnest(reasons) reason
                where debtor_id = ? and kind = 'REVIEW' and ended_on is not null group by reason""")
                .param(debtorId)
                .query(row -> {
                    reviewed.put(row.getString("reason"), row.getObject("day", LocalDate.class));
                });
        return reviewed;
    }

    private Map<String, Object> facts(Row row, LocalDate day) {
        var known = debtors.of(row.id(), day);
        var facts = new HashMap<>(outside.of(row.id(), day, row.used(), row.currency()));
        facts.putAll(trouble.of(row.id(), day, row.amount(), row.currency()));
        facts.put("kind", row.kind());
        facts.put("usePercent", LimitUse.percent(row.used(), row.amount()));
        facts.put("daysToExpiry", row.daysToExpiry());
        facts.put("daysSinceReview", row.daysSinceReview());
        facts.put("overdueDays", known.overdueDays());
        facts.put("highestLevel", known.highestLevel());
        facts.put("brokenPromises", known.brokenPromises());
        return facts;
    }

    /** A debtor with its limit, and what the table is asked with. */
    record Watched(
            long id, long account, String kind, String currency, LocalDate validUntil, Map<String, Object> facts) {}

    private record Row(
            long id,
            long account,
            String kind,
            String currency,
            BigDecimal amount,
            BigDecimal used,
            LocalDate validUntil,
            Integer daysToExpiry,
            int daysSinceReview) {}
}
