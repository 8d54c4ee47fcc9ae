package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deferrals of an exported account that were not asked for in a call task, and what people answered to deferrals. */
@Repository
class RecordedDeferrals {

    private final JdbcClient jdbc;
    private final NamedItems items;

    RecordedDeferrals(JdbcClient jdbc, NamedItems items) {
        this.items = items;
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select f.id, f.case_id is not null as on_call, f.until_date, x.kind, x.before, x.at
                        from (select e.*, lag(e.kind) over (partition by e.deferral_id order by e.id) as before
                              from deferral_event e) x
                        join deferral f on f.id = x.deferral_id
                        where f.account_id = ? and (x.before is null or x.before = 'PROPOSED' and x.kind = 'AGREED'
                          or x.kind in ('REFUSED', 'WITHDRAWN'))
                        order by x.id
                        """)
                .param(account.id())
                .query(Step.class)
                .list()
                .stream()
                .flatMap(step -> told(step, account))
                .toList();
    }

    private Stream<Recorded> told(Step step, ExportedAccount account) {
        if (step.before() == null) {
            return step.onCall() ? Stream.of() : Stream.of(agreed(step, account));
        }
        return Stream.of(step.answered());
    }

    private Recorded agreed(Step step, ExportedAccount account) {
        var named = items.of("deferral", step.id()).stream()
                .map(account.names()::item)
                .toList();
        return Recorded.of(
                step.at().toInstant(),
                Recorded.Order.HOLD,
                "deferral",
                account.debtor()
                        .and("items", named)
                        .and("until", step.untilDate())
                        .and("name", step.name()));
    }

    /** How far one came. */
    record Step(long id, boolean onCall, LocalDate untilDate, String kind, String before, OffsetDateTime at) {

        Recorded answered() {
            var deferral = Facts.of().and("deferral", name());
            return kind.equals("WITHDRAWN")
                    ? Recorded.of(at.toInstant(), Recorded.Order.LIFT, "withdraw-deferral", deferral)
                    : Recorded.of(
                            at.toInstant(),
                            Recorded.Order.LIFT,
                            "answer-deferral",
                            deferral.and("answer", kind.equals("REFUSED") ? "refuse" : "approve"));
        }

        String name() {
            return "deferral-" + id;
        }
    }
}
