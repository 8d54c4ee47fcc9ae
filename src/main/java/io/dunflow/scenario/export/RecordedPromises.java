package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The promises of an exported account that were not given in a call task, and how people took any of them back. */
@Repository
class RecordedPromises {

    private final JdbcClient jdbc;
    private final NamedItems items;

    RecordedPromises(JdbcClient jdbc, NamedItems items) {
        this.items = items;
        this.jdbc = jdbc;
    }

    /** Money and facts end one again, and so does one that takes its place: the next that was given. */
    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select p.id, p.case_id is not null as on_call, p.amount, p.promised_on, p.given_at,
                          (select min(j.judged_at) from promise_judgement j where j.promise_id = p.id
                             and j.state = 'WITHDRAWN' and j.run_date is null and j.cause <> 'REPLACED') as withdrawn_at,
                          (select array_agg(j.promise_id order by j.promise_id) from promise_judgement j
                             join promise o on o.id = j.promise_id and o.account_id = p.account_id
                             where j.cause = 'REPLACED' and p.id = (select min(n.id) from promise n
                               where n.account_id = p.account_id and n.given_at >= j.judged_at)) as replaced
                        from promise p where p.account_id = ? order by p.id
                        """)
                .param(account.id())
                .query((row, n) -> new Promise(
                        row.getLong("id"),
                        row.getBoolean("on_call"),
                        row.getBigDecimal("amount"),
                        row.getObject("promised_on", LocalDate.class),
                        row.getObject("given_at", OffsetDateTime.class),
                        row.getObject("withdrawn_at", OffsetDateTime.class),
                        row.getArray("replaced") == null
                                ? List.of()
                                : List.of((Long[]) row.getArray("replaced").getArray())))
                .list()
                .stream()
                .flatMap(promise -> told(promise, account))
                .toList();
    }

    private Stream<Recorded> told(Promise promise, ExportedAccount account) {
        return Stream.of(promise.onCall() ? null : given(promise, account), promise.withdrawn())
                .filter(recorded -> recorded != null);
    }

    private Recorded given(Promise promise, ExportedAccount account) {
        var named = items.of("promise", promise.id()).stream()
                .map(account.names()::item)
                .toList();
        var given = Recorded.of(
                promise.givenAt().toInstant(),
                Recorded.Order.HOLD,
                "promise",
                account.debtor()
                        .and("items", named)
                        .and("amount", Money.of(promise.amount()))
                        .and("date", promise.promisedOn())
                        .and("replaces", promise.replaces())
                        .and("note", promise.replaces() == null ? null : "Instead of what was promised before")
                        .and("name", promise.name()));
        return promise.replaced().size() > 1
                ? given.remarked("not told: it took the place of more than one promise")
                : given;
    }

    /** A promise. */
    record Promise(
            long id,
            boolean onCall,
            BigDecimal amount,
            LocalDate promisedOn,
            OffsetDateTime givenAt,
            OffsetDateTime withdrawnAt,
            List<Long> replaced) {

        String name() {
            return "promise-" + id;
        }

        String replaces() {
            return replaced.isEmpty() ? null : "promise-" + replaced.get(0);
        }

        Recorded withdrawn() {
            if (withdrawnAt == null) {
                return null;
            }
            return Recorded.of(
                    withdrawnAt.toInstant(),
                    Recorded.Order.LIFT,
                    "withdraw-promise",
                    Facts.of().and("promise", name()));
        }
    }
}
