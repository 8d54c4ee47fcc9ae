package io.dunflow.dunning;

import io.dunflow.correspondence.LeftAlready;
import io.dunflow.correspondence.LeftAlready.Left;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holds as programs read them: what is held, why, whose it is, and until when. */
@Repository
class HoldViews {

    private static final String SELECT =
            """
            select h.id, case when h.item_id is not null then 'ITEM' when h.account_id is not null then 'ACCOUNT'
                else 'DEBTOR' end as target, h.debtor_id as debtor, h.item_id as item, h.code, h.reason, h.owner, h.from_date as "from",
              h.until_date as until, h.lifted_on, h.lifted_by, h.lift_reason, h.created_by as placed_by,
              h.created_at as placed_at
            from hold h
            """;

    private static final String GRANTED =
            """
             left join item i on i.id = h.item_id
            where (exists (select from account a
                where a.id in (h.account_id, i.account_id) and a.creditor_id = any(:granted))
              or exists (select from accounts_under(h.debtor_id) u join account a on a.id = u
                where a.creditor_id = any(:granted)))
            """;

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;
    private final LeftAlready leftAlready;

    HoldViews(JdbcClient jdbc, GrantedCreditors granted, LeftAlready leftAlready) {
        this.leftAlready = leftAlready;
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /**
     * All holds that act on an account: its own, those of its items, its debtor and a head office that it lets see to its
     * letters; newest first, and those that ended among them.
     *
     * @throws NotInLedger when there is no such account, or it is not granted
     */
    List<View> ofAccount(long accountId) {
        jdbc.sql("select creditor_id from account where id = ?")
                .param(accountId)
                .query(Long.class)
                .optional()
                .filter(creditor -> granted.contain(Set.of(creditor)))
                .orElseThrow(() -> new NotInLedger("account", accountId));
        return jdbc.sql(
                        SELECT
                                + """
                         where h.account_id = :account or h.item_id in (select id from item where account_id = :account)
                          or :account in (select accounts_under(h.debtor_id))
                        order by h.id desc
                        """)
                .param("account", accountId)
                .query(View.class)
                .list();
    }

    /** Holds on anything of granted creditors that are older than this one, newest first. */
    List<View> before(long holdId, int limit) {
        return jdbc.sql(SELECT + GRANTED + " and h.id < :before order by h.id desc limit :limit")
                .param("granted", granted.ids())
                .param("before", holdId)
                .param("limit", limit)
                .query(View.class)
                .list();
    }

    /** One of them, when it is on anything of a granted creditor. */
    View of(long holdId) {
        return jdbc.sql(SELECT + GRANTED + " and h.id = :id")
                .param("granted", granted.ids())
                .param("id", holdId)
                .query(View.class)
                .optional()
                .orElseThrow(() -> new NotInLedger("hold", holdId));
    }

    /**
     * The letters of what is held that left today, or since the first day of the hold: one that was just placed came too
     * late for them.
     */
    List<Left> leftAlready(long holdId) {
        var accounts = jdbc.sql(
                        """
                        select a.id from hold h left join item i on i.id = h.item_id join account a
                          on a.id in (h.account_id, i.account_id) or a.id in (select accounts_under(h.debtor_id))
                        where h.id = ?
                        """)
                .param(holdId)
                .query(Long.class)
                .list();
        var hold = of(holdId);
        return leftAlready.since(
                hold.from(), accounts, Optional.ofNullable(hold.item()).stream().toList());
    }

    /**
     * A hold.
     *
     * @param target ITEM, ACCOUNT or DEBTOR
     * @param debtor id of the debtor, when it is on one: the account's, or its head office
     * @param item id of the item, when it is on one
     * @param until last day that it holds
     * @param liftedOn day from which on dunning went on before that; null: nobody lifted it
     */
    record View(
            long id,
            String target,
            Long debtor,
            Long item,
            String code,
            String reason,
            String owner,
            LocalDate from,
            LocalDate until,
            LocalDate liftedOn,
            String liftedBy,
            String liftReason,
            String placedBy,
            OffsetDateTime placedAt) {}
}
