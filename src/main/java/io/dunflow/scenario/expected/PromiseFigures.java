package io.dunflow.scenario.expected;

import io.dunflow.scenario.script.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The share of promises that were kept, of all that were judged, each as it was judged last through the day. */
@Component
class PromiseFigures implements Figures {

    private static final int DIGITS = 4;

    private final JdbcClient jdbc;

    PromiseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Facts of(List<Long> accounts, LocalDate day) {
        var judged = judged(accounts, day);
        return Facts.of()
                .and("kept-rate", rate(judged, promise -> BigDecimal.ONE))
                .and("kept-rate-by-amount", rate(judged, Judged::promised));
    }

    private List<Judged> judged(List<Long> accounts, LocalDate day) {
        return jdbc.sql(
                        """
                        select last.state = 'KEPT' as kept, last.promised from (
                          select distinct on (p.id) j.state, j.promised
                          from promise p join promise_judgement j on j.promise_id = p.id
                          join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                          where a.id = any(:accounts)
                            and coalesce(j.run_date, day_in(c.zone, j.judged_at)) <= :day::date
                          order by p.id, j.id desc) last
                        where last.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN')
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .param("day", day)
                .query(Judged.class)
                .list();
    }

    /** Null when nothing was judged. */
    private static BigDecimal rate(List<Judged> judged, Function<Judged, BigDecimal> weight) {
        var all = sum(judged, weight);
        var kept = sum(judged.stream().filter(Judged::kept).toList(), weight);
        return all.signum() == 0 ? null : kept.divide(all, DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Judged> judged, Function<Judged, BigDecimal> weight) {
        return judged.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A promise with what was still promised when it was judged: less credits that are no payment. */
    record Judged(boolean kept, BigDecimal promised) {}
}
