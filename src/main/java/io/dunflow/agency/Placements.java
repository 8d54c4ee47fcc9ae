package io.dunflow.agency;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All placements, and what became of them. */
@Repository
public class Placements {

    private static final String SELECT =
            """
            select p.*, g.name as agency, g.code as agency_code,
              (select c.currency from account c where c.id = p.account_id) as currency from placement p left join agency g on g.id = p.agency_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Placements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Placement> find(long id) {
        return one(" where p.id = ?", id);
    }

    /** The placement of a case of stage AGENCY. */
    public Optional<Placement> ofCase(long caseId) {
        return one(" where p.case_id = ?", caseId);
    }

    Optional<Placement> ofNotice(long noticeId) {
        return one(" where p.notice_id = ?", noticeId);
    }

    private Optional<Placement> one(String where, long id) {
        return jdbc.sql(SELECT + where).param(id).query(Placement.class).optional();
    }

    /** The placements of an account, newest first. */
    public List<Placement> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where p.account_id = ? order by p.id desc")
                .param(accountId)
                .query(Placement.class)
                .list();
    }

    /** Those of some accounts that have not ended. */
    List<Placement> live(Collection<Long> accountIds) {
        return jdbc.sql(SELECT
                        + " where p.account_id = any(?) and p.state not in"
                        + " ('LOST', 'REFUSED', 'RECALLED', 'RETURNED', 'SETTLED') order by p.id")
                .param(accountIds.toArray(Long[]::new))
                .query(Placement.class)
                .list();
    }

    /** Those of the accounts on which a hold is that have not ended. */
    List<Placement> under(long holdId) {
        return live(jdbc.sql(
                        """
                        select distinct a.id from hold h left join item i on i.id = h.item_id
                        join account a on a.id = h.account_id or a.debtor_id = h.debtor_id or a.id = i.account_id where h.id = ?
                        """)
                .param(holdId)
                .query(Long.class)
                .list());
    }

    /** Those for which a lead is asked about this agency. */
    List<Placement> chosenFor(String agency) {
        return jdbc.sql(SELECT + " where g.code = ? and p.state = 'AWAITING_APPROVAL' order by p.id")
                .param(agency)
                .query(Placement.class)
                .list();
    }

    /** Those of a creditor whose named date may have passed, or whose items are held or not any more. */
    List<Placement> liveOf(long creditorId) {
        return jdbc.sql(SELECT
                        + " join account a on a.id = p.account_id where a.creditor_id = ? and p.state not in"
                        + " ('LOST', 'REFUSED', 'RECALLED', 'RETURNED', 'SETTLED') order by p.id")
                .param(creditorId)
                .query(Placement.class)
                .list();
    }

    public List<PlacedItem> itemsOf(long id) {
        return jdbc.sql(
                        """
                        select x.item_id, v.number as invoice, i.due_date, x.claimed, x.original, x.paid, x.cancelled,
                          x.remaining, x.charged, x.left_out
                        from placement_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                        where x.placement_id = ? order by i.due_date, v.number, i.no
                        """)
                .param(id)
                .query(PlacedItem.class)
                .list();
    }

    long add(PlacementOrder order, int noticeDays, Long askedIn, String by) {
        return jdbc.sql(
                        """
                        insert into placement (account_id, asked_in_id, state, reason, notice_days, proposed_by, proposed_at)
                        values (?, ?, 'PROPOSED', ?, ?, ?, ?) returning id
                        """)
                .params(order.account(), askedIn, order.reason(), noticeDays, by, now())
                .query(Long.class)
                .single();
    }

    void addItem(long id, long itemId, long decision) {
        jdbc.sql("insert into placement_item (placement_id, item_id, readiness_decision) values (?, ?, nullif(?, 0))")
                .params(id, itemId, decision)
                .update();
    }

    void runIn(long id, long caseId) {
        jdbc.sql("update placement set case_id = ? where id = ?")
                .params(caseId, id)
                .update();
    }

    void announced(long id, long noticeId, LocalDate payBy) {
        jdbc.sql("update placement set notice_id = ?, pay_by = ? where id = ?")
                .params(noticeId, payBy, id)
                .update();
        jdbc.sql(
                        "update placement_item x set claimed = coalesce((select l.amount from notice_line l"
                                + " where l.notice_id = ? and l.item_id = x.item_id and l.claimed), 0) where x.placement_id = ?")
                .params(noticeId, id)
                .update();
    }

    void approved(long id, String by) {
        jdbc.sql("update placement set approved_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    void sent(long id, LocalDate placedOn, LocalDate answerBy) {
        jdbc.sql("update placement set placed_on = coalesce(placed_on, ?), answer_by = ? where id = ?")
                .params(placedOn, answerBy, id)
                .update();
    }

    void referred(long id, String agencyReference) {
        jdbc.sql("update placement set agency_reference = ? where id = ?")
                .params(agencyReference, id)
                .update();
    }

    void pausedByUs(long id, boolean paused) {
        jdbc.sql("update placement set paused_by_us = ? where id = ?")
                .params(paused, id)
                .update();
    }

    void pausedByAgency(long id, boolean paused) {
        jdbc.sql("update placement set paused_by_agency = ? where id = ?")
                .params(paused, id)
                .update();
    }

    /** Keeps the sums of its items as they are now, where they changed. */
    void keepFigures(long id) {
        jdbc.sql(
                        """
                        insert into placement_figure (placement_id, item_id, agency_id, original, paid, cancelled, remaining, at)
                        select x.placement_id, x.item_id, p.agency_id, x.original, x.paid, x.cancelled, x.remaining, :now
                        from placement_item x join placement p on p.id = x.placement_id
                        left join lateral (select * from placement_figure f where f.placement_id = x.placement_id
                          and f.item_id = x.item_id order by f.id desc limit 1) f on true
                        where x.placement_id = :id and x.original is not null and (f.agency_id, f.original, f.paid, f.remaining)
                          is distinct from (p.agency_id, x.original, x.paid, x.remaining)
                        """)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** What is part of it still. */
    List<Long> within(long id) {
        return itemsOf(id).stream()
                .filter(item -> item.leftOut() == null)
                .map(PlacedItem::itemId)
                .toList();
    }

    void placed(long id, long itemId, BigDecimal amount) {
        jdbc.sql(
                        """
                        update placement_item set original = ?, remaining = ?, charged = coalesce((
                          select sum(s.claimed) from standing_charge s where s.item_id = placement_item.item_id), 0)
                        where placement_id = ? and item_id = ?
                        """)
                .params(amount, amount, id, itemId)
                .update();
        keepFigures(id);
    }

    /** What of it is not placed, or not any more, counts as taken back. */
    void leaveOut(long id, long itemId, String why) {
        jdbc.sql("update placement_item set left_out = ?, cancelled = cancelled + remaining, remaining = 0,"
                        + " charged = 0"
                        + " where placement_id = ? and item_id = ? and left_out is null")
                .params(why, id, itemId)
                .update();
        keepFigures(id);
    }

    /** Records a state and how it came about. */
    void become(Placement placement, PlacementState state, String cause, LocalDate runDate, String by) {
        jdbc.sql("update placement set state = ?, cause = ? where id = ?")
                .params(state.name(), cause, placement.id())
                .update();
        note(placement.id(), state.name(), cause, null, runDate, by);
    }

    void note(long id, String state, String cause, String detail, LocalDate runDate, String by) {
        jdbc.sql(
                        """
                        insert into placement_event (placement_id, state, cause, detail, run_date, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, state, cause, detail, runDate, by, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
