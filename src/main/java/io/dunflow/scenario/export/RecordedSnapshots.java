package io.dunflow.scenario.export;

import io.dunflow.ledger.FileSnapshot;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a leading system said of items of an exported account that were known before: cleared, or due on another day. What
 * a plan or a deferral moved it did not say.
 */
@Repository
class RecordedSnapshots {

    private final JdbcClient jdbc;

    RecordedSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        with said as (
                          select e.item_id, e.known_at as at, %s as as_of from entry e
                          where e.account_id = :account and e.kind = 'EXTERNAL_CLEARING'
                            and not exists (select from entry v where v.item_id = e.item_id and v.kind = 'INVOICE'
                              and v.reference = e.reference)
                          union
                          select u.item_id, u.changed_at, split_part(u.reference, '@', 2)::timestamptz
                          from due_date_change u join item i on i.id = u.item_id
                          where i.account_id = :account and u.cause = 'SNAPSHOT')
                        select s.at, s.as_of, v.number, v.issued_on, i.no, i.amount,
                          coalesce((select u.due_after from due_date_change u
                            where u.item_id = i.id and u.cause = 'SNAPSHOT' and u.changed_at <= s.at order by u.id desc limit 1),
                            (select u.due_before from due_date_change u where u.item_id = i.id order by u.id limit 1),
                            i.due_date) as due,
                          (select sum(e.amount) from entry e where e.item_id = i.id and e.known_at <= s.at) as open
                        from said s join item i on i.id = s.item_id join invoice v on v.id = i.invoice_id
                        order by s.at, i.id
                        """
                                .formatted(FileSnapshot.TRUE_AT))
                .param("account", account.id())
                .query(Said.class)
                .list()
                .stream()
                .map(said ->
                        Recorded.of(said.at().toInstant(), Recorded.Order.SNAPSHOT, "snapshot", said.told(account)))
                .toList();
    }

    /** One item in a snapshot. */
    record Said(
            OffsetDateTime at,
            OffsetDateTime asOf,
            String number,
            LocalDate issuedOn,
            int no,
            BigDecimal amount,
            LocalDate due,
            BigDecimal open) {

        Facts told(ExportedAccount account) {
            return Facts.of()
                    .and(
                            "as-of",
                            asOf.atZoneSameInstant(account.zone())
                                    .toLocalDateTime()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString())
                    .and(
                            "rows",
                            List.of(account.debtor()
                                    .and("number", account.names().invoice(number))
                                    .and("instalment", no == 1 ? null : no)
                                    .and("issue_date", issuedOn)
                                    .and("due_date", due)
                                    .and("amount", Money.of(amount))
                                    .and("open_amount", Money.of(open))));
        }
    }
}
