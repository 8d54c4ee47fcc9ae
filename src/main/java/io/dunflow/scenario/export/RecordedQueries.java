package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the debtor of an exported account asked, and that it was answered. */
@Repository
class RecordedQueries {

    private final JdbcClient jdbc;

    RecordedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked on the phone its call brings again, and it only gets a name. */
    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select q.id, q.topic, q.raised_at, case when q.item_id is not null then %s end as item,
                          (select min(o.recorded_at) from call_outcome o where o.account_id = q.account_id
                            and o.topic is not null and abs(extract(epoch from o.recorded_at - q.raised_at)) < 5) as called_at,
                          (select min(m.at) from matter_event m where m.query_id = q.id and m.kind = 'ANSWERED') as answered_at
                        from query q left join item i on i.id = q.item_id left join invoice v on v.id = i.invoice_id
                        where q.account_id = ? order by q.id
                        """
                                .formatted(NamedItems.NAME))
                .param(account.id())
                .query(Query.class)
                .list()
                .stream()
                .flatMap(query -> Stream.of(query.asked(account), query.answered()))
                .filter(recorded -> recorded != null)
                .toList();
    }

    /** A query. */
    record Query(
            long id,
            String topic,
            OffsetDateTime raisedAt,
            String item,
            OffsetDateTime calledAt,
            OffsetDateTime answeredAt) {

        Recorded asked(ExportedAccount account) {
            return calledAt != null
                    ? Recorded.named(calledAt.toInstant(), "query", id)
                    : Recorded.of(
                            raisedAt.toInstant(),
                            Recorded.Order.HOLD,
                            "query",
                            account.debtor()
                                    .and(
                                            "item",
                                            item == null
                                                    ? null
                                                    : account.names().item(item))
                                    .and("topic", topic)
                                    .and("name", "query-" + id));
        }

        Recorded answered() {
            return answeredAt == null
                    ? null
                    : Recorded.of(
                            answeredAt.toInstant(),
                            Recorded.Order.LIFT,
                            "answer-query",
                            Facts.of().and("query", "query-" + id));
        }
    }
}
