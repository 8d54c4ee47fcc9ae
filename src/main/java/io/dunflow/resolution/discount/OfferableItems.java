package io.dunflow.resolution.discount;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the items for which a discount of the day may be offered, and what speaks against it. */
@Repository
class OfferableItems {

    private static final String SELECT =
            """
            select i.id, i.account_id, v.number as invoice, i.no, i.due_date, i.open_amount as open,
              i.dunnable_amount as dunnable, a.currency,
              (select max(s.until) from discount_step s
                where s.invoice_id = v.id and (s.item_id is null or s.item_id = i.id)) as granted_until
            from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
            """;

    private final JdbcClient jdbc;

    OfferableItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Item> find(long id) {
        return jdbc.sql(SELECT + " where i.id = ?").param(id).query(Item.class).optional();
    }

    /** What is open of an account, the earliest due first. */
    List<Item> ofAccount(long account) {
        return jdbc.sql(SELECT + " where i.account_id = ? and i.open_amount > 0 order by i.due_date, i.id")
                .param(account)
                .query(Item.class)
                .list();
    }

    /**
     * An item.
     *
     * @param grantedUntil last day of what its terms or an earlier offer grant; null when they grant nothing
     */
    record Item(
            long id,
            long accountId,
            String invoice,
            int no,
            LocalDate dueDate,
            BigDecimal open,
            BigDecimal dunnable,
            String currency,
            LocalDate grantedUntil) {

        /** Why there is no offer for payment by a day; empty when there is one. */
        Optional<Sentence> whyNot(OfferTerms terms, LocalDate today, LocalDate payBy) {
            if (terms.annualPercent().signum() <= 0) {
                return Optional.of(say("offer.none", OfferingDiscounts.reason(terms)));
            }
            if (open.signum() <= 0 || open.compareTo(dunnable) != 0) {
                return Optional.of(say("offer.covered", invoice));
            }
            if (open.compareTo(terms.leastAmount()) < 0) {
                return Optional.of(say("offer.small", money(terms.leastAmount(), currency)));
            }
            if (grantedUntil != null && !grantedUntil.isBefore(today)) {
                return Optional.of(say("offer.granted", invoice, grantedUntil));
            }
            return ChronoUnit.DAYS.between(payBy, dueDate) < Math.max(1, terms.leastDays())
                    ? Optional.of(say("offer.late", terms.leastDays(), dueDate))
                    : Optional.empty();
        }
    }
}
