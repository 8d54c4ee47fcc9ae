package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people said of charges of an exported account: taken over, booked, waived. What letters claim and banks ask for comes
 * about again by itself.
 */
@Repository
class RecordedCharges {

    private final JdbcClient jdbc;

    RecordedCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select c.id, c.kind, c.amount, c.from_date, c.through, c.law, h.state, h.at,
                          case when c.item_id is not null then %s end as item, exists (select from charge_event e
                            where e.charge_id = c.id and e.reason = 'TAKEN_OVER') as taken_over
                        from charge c join charge_event h on h.charge_id = c.id
                        left join item i on i.id = c.item_id left join invoice v on v.id = i.invoice_id
                        where c.account_id = ? and (h.reason = 'TAKEN_OVER' or h.actor <> 'policy'
                          and (h.state = 'WAIVED' or h.state = 'BOOKED' and h.reason = 'BOOKED_BY_HAND'))
                        order by h.id
                        """
                                .formatted(NamedItems.NAME))
                .param(account.id())
                .query(Said.class)
                .list()
                .stream()
                .map(said -> said.told(account))
                .toList();
    }

    /** A word of a person about a charge. */
    record Said(
            long id,
            String kind,
            BigDecimal amount,
            LocalDate fromDate,
            LocalDate through,
            String law,
            String state,
            OffsetDateTime at,
            String item,
            boolean takenOver) {

        Recorded told(ExportedAccount account) {
            return Recorded.of(at.toInstant(), Recorded.Order.REVERSAL, word(), what(account));
        }

        private String word() {
            return switch (state) {
                case "CLAIMED" -> "charge";
                case "WAIVED" -> "waive-charge";
                default -> "book-charge";
            };
        }

        private Facts what(ExportedAccount account) {
            if (state.equals("CLAIMED")) {
                return thing(account)
                        .and("kind", kind)
                        .and("amount", Money.of(amount))
                        .and("law", law)
                        .and("from", fromDate)
                        .and("through", through)
                        .and("name", "charge-" + id);
            }
            var named = takenOver
                    ? Facts.of().and("charge", "charge-" + id)
                    : thing(account).and("kind", kind);
            return state.equals("WAIVED") ? named.and("by", "lead") : named;
        }

        private Facts thing(ExportedAccount account) {
            return item == null
                    ? account.debtor().and("currency", account.currency())
                    : Facts.of().and("item", account.names().item(item));
        }
    }
}
