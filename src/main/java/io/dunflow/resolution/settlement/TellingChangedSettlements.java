package io.dunflow.resolution.settlement;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.TellingEndsLater;
import io.dunflow.resolution.UntoldEnds.Untold;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the debtor what is enough now, where something was credited of a settlement after the letter that names more had
 * left; not when its day has passed, nor again where no channel reached the debtor.
 */
@Component
@Order(20)
class TellingChangedSettlements extends TellingEndsLater {

    private final Settlements settlements;
    private final SendingSettlementLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    TellingChangedSettlements(
            Settlements settlements,
            SendingSettlementLetters letters,
            AccountLocks locks,
            JdbcClient jdbc,
            Clock clock) {
        super(locks);
        this.settlements = settlements;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected List<Untold> untold(long creditorId) {
        return jdbc.sql(
                        """
                        select s.id, s.account_id from settlement s join account a on a.id = s.account_id
                        join creditor c on c.id = a.creditor_id
                        join settlement_due d on d.settlement_id = s.id and d.debt > 0
                        join lateral (
                          select n.claimed, n.state from notice n where n.account_id = s.account_id and n.standing and n.matter in (
                            'settlement-agreed:' || s.id, 'settlement-again:' || s.id, 'settlement-changed:' || s.id)
                          order by n.id desc limit 1) told on told.state = 'HANDED_OVER' and told.claimed <> d.debt
                        where a.creditor_id = :creditor and s.state in ('OPEN', 'AWAITING_BANK')
                          and s.pay_by >= day_in(c.zone, :now)
                          and not exists (
                            select from settlement_event v where v.settlement_id = s.id and v.cause = 'NOT_TOLD' and v.at >= (
                              select max(e.known_at) from settlement_item x join entry e on e.item_id = x.item_id
                              where x.settlement_id = s.id and e.kind not in ('PAYMENT', 'EXTERNAL_CLEARING')))
                        order by s.id
                        """)
                .param("creditor", creditorId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Untold.class)
                .list();
    }

    @Override
    protected void tell(long id) {
        letters.changed(settlements.find(id).orElseThrow());
    }
}
