package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is looked at in each run of every debtor and group with a limit, to tell whether somebody has to review it. */
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

    /** The limits of a creditor's debtors: those that they have themselves, or those of their groups, at the head. */
    List<Watched> watched(LimitScope scope, long creditorId, LocalDate day) {
        return jdbc
                .sql(
                        """
                with latest as (
                  select distinct on (debtor_id) * from credit_limit where scope = :scope order by debtor_id, id desc)
                select d.id, d.kind, l.currency, l.amount, exposure_within(:scope, d.id, l.currency, :day) as used,
                  (select min(a.id) from account a where a.debtor_id = d.id and a.creditor_id = :creditor) as account,
                  l.valid_until, l.valid_until - cast(:day as date) as days_to_expiry,
                  cast(:day as date) - greatest(day_in(c.zone, l.set_at), (select max(ended_on) from credit_case k
                    where k.debtor_id = d.id and k.scope = :scope and k.kind = 'REVIEW' and k.state <> 'WITHDRAWN')) as days_since_review
                from latest l join debtor d on d.id = l.debtor_id join creditor c on c.id = :creditor
                where l.amount is not null and case when :scope = 'DEBTOR'
                  then exists (select from account a where a.debtor_id = d.id and a.creditor_id = :creditor)
                  else head_of(d.id) = d.id and exists (select from account a
                    where a.debtor_id in (select group_of(d.id)) and a.creditor_id = :creditor) end
                order by d.id""")
                .param("scope", scope.name())
                .param("creditor", creditorId)
                .param("day", day)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Watched(
                        row.id(),
                        scope,
                        row.account(),
                        row.kind(),
                        row.currency(),
                        row.validUntil(),
                        facts(row, scope, day)))
                .toList();
    }

    /** When each reason for a review was last reviewed. */
    Map<String, LocalDate> reviewed(Watched limit) {
        var reviewed = new HashMap<String, LocalDate>();
        jdbc.sql(
                        """
                select reason, max(ended_on) as day from credit_case, unnest(reasons) reason
                where debtor_id = ? and scope = ? and kind = 'REVIEW' and ended_on is not null and state <> 'WITHDRAWN'
                group by reason""")
                .params(limit.id(), limit.scope().name())
                .query(row -> {
                    reviewed.put(row.getString("reason"), row.getObject("day", LocalDate.class));
                });
        return reviewed;
    }

    private Map<String, Object> facts(Row row, LimitScope scope, LocalDate day) {
        var facts = new HashMap<>(outside.of(row.id(), day, row.used(), row.currency()));
        facts.putAll(members(row.id(), scope).stream()
                .map(member -> behaviour(member, row, day))
                .reduce(Triggers::worse)
                .orElseThrow());
        facts.put("scope", scope.name());
        facts.put("kind", row.kind());
        facts.put("usePercent", LimitUse.percent(row.used(), row.amount()));
        facts.put("daysToExpiry", row.daysToExpiry());
        facts.put("daysSinceReview", row.daysSinceReview());
        return facts;
    }

    private List<Long> members(long debtorId, LimitScope scope) {
        return scope == LimitScope.DEBTOR
                ? List.of(debtorId)
                : jdbc.sql("select group_of(?)")
                        .param(debtorId)
                        .query(Long.class)
                        .list();
    }

    private Map<String, Object> behaviour(long debtorId, Row row, LocalDate day) {
        var known = debtors.of(debtorId, day);
        var facts = new HashMap<>(trouble.of(debtorId, day, row.amount(), row.currency()));
        facts.put("overdueDays", known.overdueDays());
        facts.put("highestLevel", known.highestLevel());
        facts.put("brokenPromises", known.brokenPromises());
        return facts;
    }

    /** Of each fact what is worse: more, or true. */
    private static Map<String, Object> worse(Map<String, Object> one, Map<String, Object> other) {
        var worse = new HashMap<>(one);
        other.forEach((name, value) -> worse.put(name, worse(worse.get(name), value)));
        return worse;
    }

    @SuppressWarnings("unchecked")
    private static Object worse(Object one, Object other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ((Comparable<Object>) one).compareTo(other) >= 0 ? one : other;
    }

    /**
     * A limit, whose it is, and what the table is asked with.
     *
     * @param id of the debtor, or of the head of the group
     * @param account of this debtor with the creditor; null: it has none, only its branches have
     */
    record Watched(
            long id,
            LimitScope scope,
            Long account,
            String kind,
            String currency,
            LocalDate validUntil,
            Map<String, Object> facts) {}

    private record Row(
            long id,
            Long account,
            String kind,
            String currency,
            BigDecimal amount,
            BigDecimal used,
            LocalDate validUntil,
            Integer daysToExpiry,
            int daysSinceReview) {}
}
