package io.dunflow.resolution.writeoff;

import io.dunflow.ledger.Ratio;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of what is owed may never come, by the percents that the table {@code provision} gives for the age of a debt. */
@Component
public class Provisions {

    private final Decisions decisions;
    private final JdbcClient jdbc;

    Provisions(Decisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /**
     * The figure at the end of a day, by value date, for each creditor, currency and bucket, the oldest bucket last.
     *
     * @param creditors ids of those that are granted
     */
    @Transactional(readOnly = true)
    public List<Provision> of(Long[] creditors, LocalDate day) {
        var sitting = decisions.openUnrecorded();
        return owed(creditors, day).stream()
                .map(owed -> judged(owed, sitting))
                .collect(Collectors.groupingBy(Judged::bucket, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(bucket -> sum(bucket.getKey(), bucket.getValue()))
                .toList();
    }

    private List<Owed> owed(Long[] creditors, LocalDate day) {
        return jdbc.sql(
                        """
                        select creditor, jurisdiction, currency, kind, insolvent, age_of_debt, sum(open) as open from (
                          select c.code as creditor, c.jurisdiction, a.currency, d.kind,
                            exists (select from standing_fact f where f.person_id = d.person_id and f.kind = 'INSOLVENT') as insolvent,
                            :day::date - i.original_due_date as age_of_debt, sum(e.amount) as open
                          from account a join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id
                          join item i on i.account_id = a.id join entry e on e.item_id = i.id
                          where a.creditor_id = any(:creditors) and e.value_date <= :day::date
                          group by c.id, a.id, d.id, i.id having sum(e.amount) > 0) item
                        group by 1, 2, 3, 4, 5, 6
                        """)
                .param("creditors", creditors)
                .param("day", day)
                .query(Owed.class)
                .list();
    }

    private static Judged judged(Owed owed, Sitting sitting) {
        var answer = sitting.ask(
                "provision",
                Map.of(
                        "ageOfDebt", owed.ageOfDebt(),
                        "insolvent", owed.insolvent(),
                        "kind", owed.kind(),
                        "currency", owed.currency(),
                        "jurisdiction", owed.jurisdiction()));
        return new Judged(
                new Bucket(
                        owed.creditor(),
                        owed.currency(),
                        answer.number("percent").orElse(BigDecimal.ZERO),
                        answer.text("bucket").orElse("NO_RULE")),
                owed.open());
    }

    private static Provision sum(Bucket bucket, List<Judged> judged) {
        var open = judged.stream().map(Judged::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        int digits = Math.max(0, Currency.getInstance(bucket.currency()).getDefaultFractionDigits());
        var provision = open.multiply(bucket.percent()).movePointLeft(2).setScale(digits, RoundingMode.HALF_UP);
        return new Provision(bucket.creditor(), bucket.currency(), bucket.name(), open, bucket.percent(), provision);
    }

    /**
     * One bucket of one creditor in one currency.
     *
     * @param percent of what is open that may never come
     * @param provision rounded once
     */
    public record Provision(
            String creditor,
            String currency,
            String bucket,
            BigDecimal open,
            @Ratio BigDecimal percent,
            BigDecimal provision) {}

    private record Owed(
            String creditor,
            String jurisdiction,
            String currency,
            String kind,
            boolean insolvent,
            int ageOfDebt,
            BigDecimal open) {}

    private record Judged(Bucket bucket, BigDecimal open) {}

    private record Bucket(String creditor, String currency, BigDecimal percent, String name)
            implements Comparable<Bucket> {

        private static final Comparator<Bucket> ORDER = Comparator.comparing(Bucket::creditor)
                .thenComparing(Bucket::currency)
                .thenComparing(Bucket::percent)
                .thenComparing(Bucket::name);

        @Override
        public int compareTo(Bucket other) {
            return ORDER.compare(this, other);
        }
    }
}
