package io.dunflow.resolution.dispute;

import io.dunflow.resolution.dispute.CauseFilter.Grain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what disputes come from, by cause, month, unit, product, branch and creditor. */
@Repository
public class DisputeCauses {

    /** What was rejected or ended without an answer has no cause and is counted apart. */
    private static final String COUNT =
            """
            select x.creditor, x.cause, x.counted, x.currency,
              case when :month then x.month end as month, case when :unit then x.unit end as unit,
              case when :product then x.product end as product, case when :branch then x.branch end as branch,
              case when :branch then x.branch_name end as branch_name,
              count(*)::int as times, sum(x.amount) as amount, sum(x.credited) as credited,
              count(*) filter (where x.state = 'OPEN')::int as open
            from (select c.code as creditor, a.currency, date_trunc('month', d.raised_on)::date as month,
                coalesce(d.counted_cause, d.cause, 'NONE') as cause, d.counted_cause is not null as counted, d.unit,
                d.product, b.number as branch, b.name as branch_name, d.amount, d.credited, d.state
              from dispute d join account a on a.id = d.account_id join creditor c on c.id = a.creditor_id
              left join debtor b on b.id = d.branch_id
              where a.creditor_id = any(:granted) and d.raised_on between :from and :to) x
            where (:ofCreditor::text is null or x.creditor = :ofCreditor) and (:ofCause::text is null or x.cause = :ofCause)
              and (:ofUnit::text is null or x.unit = :ofUnit) and (:ofProduct::text is null or x.product = :ofProduct)
              and (:ofBranch::text is null or x.branch = :ofBranch)
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            order by counted desc, month desc, times desc, amount desc, creditor, cause, unit, product, branch
            limit 1000
            """;

    private final JdbcClient jdbc;
    private final CallingOwners owners;

    DisputeCauses(JdbcClient jdbc, CallingOwners owners) {
        this.jdbc = jdbc;
        this.owners = owners;
    }

    /** Counts a dispute that was just raised, for the reason that the debtor names. */
    void count(Dispute dispute) {
        owners.call(dispute, dispute.reason().name());
    }

    /**
     * Counts a dispute that just ended for the cause that was found, and no longer for what the debtor named.
     *
     * @param cause null when there was none
     */
    void countAnew(Dispute dispute, String cause) {
        var named = dispute.reason().name();
        if (!named.equals(cause)) {
            owners.release(dispute, named);
            if (cause != null && !cause.equals(RootCauses.UNFOUNDED)) {
                owners.call(dispute, cause);
            }
        }
    }

    /**
     * The figure: causes first, the most frequent of the latest month before the others, then what had none.
     *
     * @param creditors ids of those that are granted
     */
    public List<Cause> of(Long[] creditors, CauseFilter filter) {
        return jdbc.sql(COUNT)
                .param("granted", creditors)
                .param("from", filter.from())
                .param("to", filter.to())
                .param("month", filter.by().contains(Grain.MONTH))
                .param("unit", filter.by().contains(Grain.UNIT))
                .param("product", filter.by().contains(Grain.PRODUCT))
                .param("branch", filter.by().contains(Grain.BRANCH))
                .param("ofCreditor", filter.creditor())
                .param("ofCause", filter.cause())
                .param("ofUnit", filter.unit())
                .param("ofProduct", filter.product())
                .param("ofBranch", filter.branch())
                .query(Cause.class)
                .list();
    }

    /**
     * A cause and how often it came. What it is not told apart by is null.
     *
     * @param cause found, or the reason as raised of what is not answered; UNFOUNDED: rejected; NONE: ended unanswered
     * @param counted whether it is a cause
     * @param branch number of the debtor, where it had a parent
     * @param times disputes
     * @param amount disputed
     * @param open not answered yet
     */
    public record Cause(
            String creditor,
            LocalDate month,
            String cause,
            boolean counted,
            String unit,
            String product,
            String branch,
            String branchName,
            String currency,
            int times,
            BigDecimal amount,
            BigDecimal credited,
            int open) {}
}
