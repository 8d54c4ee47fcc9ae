package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.Refused;
import java.sql.Types;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses a hold that says again what another says: the same is held for the same kind of reason on one of its days. For
 * two reasons two people may hold at the same time, and each sees to the end of one.
 */
@Component
class OverlappingHolds {

    private final JdbcClient jdbc;

    OverlappingHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused naming the other hold */
    void refuse(HoldTarget target, HoldReason kind, LocalDate from, LocalDate until) {
        jdbc.sql(
                        """
                        select id, from_date, least(until_date, lifted_on - 1) as until_date from hold
                        where (debtor_id = :debtor or account_id = :account or item_id = :item) and code = :code
                          and from_date <= :until
                          and coalesce(least(until_date, lifted_on - 1), 'infinity') >= greatest(from_date, :from::date)
                        order by id limit 1
                        """)
                .param("debtor", target.debtorId(), Types.BIGINT)
                .param("account", target.accountId(), Types.BIGINT)
                .param("item", target.itemId(), Types.BIGINT)
                .param("code", kind.name())
                .param("from", from)
                .param("until", until)
                .query(Other.class)
                .optional()
                .ifPresent(other -> {
                    throw new Refused(say(
                            "hold.overlaps",
                            word("holdReason", kind),
                            other.id(),
                            other.fromDate(),
                            other.untilDate() == null ? "–" : other.untilDate()));
                });
    }

    /** A hold that is there already. */
    private record Other(long id, LocalDate fromDate, LocalDate untilDate) {}
}
