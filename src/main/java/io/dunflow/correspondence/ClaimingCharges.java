package io.dunflow.correspondence;

import io.dunflow.ledger.Charges;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Connects a notice with the charges that it claims: its own, and those of earlier ones that stand. */
@Component
class ClaimingCharges {

    private final Charges charges;
    private final JdbcClient jdbc;

    ClaimingCharges(Charges charges, JdbcClient jdbc) {
        this.charges = charges;
        this.jdbc = jdbc;
    }

    /**
     * Notes what the drafts claim beside their items.
     *
     * @param ids of the drafts, in their order
     */
    void add(List<Long> ids, List<NoticeDraft> drafts) {
        var claiming = IntStream.range(0, ids.size())
                .filter(n -> drafts.get(n).claimsCharges())
                .boxed()
                .toList();
        var prepared = claiming.stream()
                .flatMap(n -> drafts.get(n).charges().stream()
                        .map(charge -> new Charges.Prepared(drafts.get(n).accountId(), ids.get(n), charge)))
                .toList();
        if (!prepared.isEmpty()) {
            charges.prepare(prepared, "run");
        }
        var notices = claiming.stream().map(ids::get).toArray(Long[]::new);
        if (notices.length > 0 && jdbc.sql(CONNECT).param("notices", notices).update() > 0) {
            jdbc.sql(SUM).param("notices", notices).update();
        }
    }

    private static final String CONNECT =
            """
            insert into notice_charge (notice_id, charge_id, amount)
            select n.id, c.id, c.amount from notice n join charge c on c.notice_id = n.id and c.state = 'PREPARED'
             where n.id = any(:notices)
            union all
            select n.id, s.id, s.claimed from notice n join standing_charge s on s.account_id = n.account_id
             where n.id = any(:notices)
               and ((s.item_id is null or exists (select from item i where i.id = s.item_id and i.open_amount = 0))
                 and n.id = (select min(m.id) from notice m where m.id = any(:notices) and m.account_id = n.account_id)
                 and not exists (select from notice_charge x join notice o on o.id = x.notice_id where x.charge_id = s.id
                   and o.id <> n.id and o.standing and o.business_date = n.business_date)
                 or exists (select from notice_line l where l.notice_id = n.id and l.claimed and l.item_id = s.item_id))
               and not (s.kind in ('INTEREST', 'FIXED_SUM', 'PENALTY') and s.state = 'CLAIMED' and exists (
                 select from charge c where c.notice_id = n.id and c.kind = s.kind and c.item_id = s.item_id))
            """;

    private static final String SUM =
            """
            update notice n set charged = x.charged from (
              select notice_id, sum(amount) as charged from notice_charge where notice_id = any(:notices) group by 1) x
            where n.id = x.notice_id
            """;
}
