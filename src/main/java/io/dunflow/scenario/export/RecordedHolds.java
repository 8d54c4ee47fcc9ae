package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holds on an exported account, its debtor and its items, and their early ends. */
@Repository
class RecordedHolds {

    private final JdbcClient jdbc;

    RecordedHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All but those that a task brings, which its completion brings again. */
    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select h.id, h.code, h.account_id is not null as of_account, h.from_date, h.until_date, h.lifted_on,
                          h.created_at, %s as item, exists (select from run_line l where l.account_id = a.id
                            and l.state = 'LEFT_OUT' and l.edit_reason = h.reason and l.edited_by = h.created_by) as by_edit,
                          exists (select from run_line l join dunning_run r on r.id = l.run_id
                            where l.account_id = a.id and r.run_date = h.lifted_on
                              and (l.reason = 'HOLD' or exists (select from run_line_item x
                                where x.line_id = l.id and x.reason = 'HOLD'))) as held_to_the_end
                        from account a
                        join hold h on h.account_id = a.id or h.debtor_id = a.debtor_id
                          or h.item_id in (select id from item where account_id = a.id)
                        left join item i on i.id = h.item_id left join invoice v on v.id = i.invoice_id
                        where a.id = ? and h.reason <> 'LEAD_DECISION' order by h.id
                        """
                                .formatted("case when h.item_id is not null then " + NamedItems.NAME + " end"))
                .param(account.id())
                .query(Hold.class)
                .list()
                .stream()
                .flatMap(hold -> Stream.of(hold.placed(account), hold.lifted(account)))
                .filter(recorded -> recorded != null)
                .toList();
    }

    /** A hold. */
    record Hold(
            long id,
            String code,
            boolean ofAccount,
            LocalDate fromDate,
            LocalDate untilDate,
            LocalDate liftedOn,
            OffsetDateTime createdAt,
            String item,
            boolean byEdit,
            boolean heldToTheEnd) {

        Recorded placed(ExportedAccount account) {
            var what = item == null
                    ? account.debtor().and("currency", ofAccount ? account.currency() : null)
                    : Facts.of().and("item", account.names().item(item));
            var day = account.day(createdAt.toInstant());
            return Recorded.of(
                    createdAt.toInstant(),
                    byEdit ? Recorded.Order.EDIT : Recorded.Order.HOLD,
                    "hold",
                    what.and("code", "OTHER".equals(code) ? null : code)
                            .and("by", "lead")
                            .and("from", fromDate.equals(day) ? null : fromDate)
                            .and("until", untilDate)
                            .and("name", account.names().hold(id)));
        }

        Recorded lifted(ExportedAccount account) {
            return liftedOn == null
                    ? null
                    : Recorded.of(
                            when(account),
                            Recorded.Order.LIFT,
                            "lift",
                            Facts.of().and("hold", account.names().hold(id)));
        }

        /** The hour is not recorded: before the run of the day, unless that still found the hold. */
        private Instant when(ExportedAccount account) {
            var at = liftedOn.atTime(heldToTheEnd ? 19 : 0, 0)
                    .atZone(account.zone())
                    .toInstant();
            return Stream.of(at, createdAt.toInstant()).max(Instant::compareTo).orElseThrow();
        }
    }
}
