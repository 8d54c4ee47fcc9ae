package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of whom a collector calls: the rows behind the sheet of a call. */
@Repository
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To whom the last promise on any of the case's items was given, if it was broken and nobody has called since: on the
     * phone, on the page or over the API, in this case or in one before it that the bank opened again.
     */
    String promisedTo(long caseId) {
        return jdbc.sql(
                        """
                        select p.given_to from (
                          select * from promise p where p.state not in ('WITHDRAWN', 'VOID')
                            and exists (select from promise_item y join case_item x on x.item_id = y.item_id
                              where y.promise_id = p.id and x.case_id = :case and x.left_at is null)
                          order by p.id desc limit 1) p
                        where p.acts_broken and not exists (select from call_outcome o
                            where o.account_id = p.account_id and o.placed <> 'IN_WRITING' and o.recorded_at > p.judged_at)
                        """)
                .param("case", caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The live cases of an account that are at collectors. */
    List<Long> casesToCall(long accountId) {
        return jdbc.sql("select id from dunning_case where account_id = ? and stage = 'ESCALATION' and not shadow"
                        + " and closed_at is null order by id")
                .param(accountId)
                .query(Long.class)
                .list();
    }

    Head head(long caseId) {
        return jdbc.sql(
                        """
                        select a.id as account_id, a.currency, d.name as debtor, d.number, d.phone, d.email,
                          d.language as debtor_language, d.zone as debtor_zone, cr.name as creditor, cr.code as creditor_code, cr.language,
                          cr.zone as creditor_zone
                        from dunning_case c
                        join account a on a.id = c.account_id
                        join debtor d on d.id = a.debtor_id
                        join creditor cr on cr.id = a.creditor_id
                        where c.id = :case
                        """)
                .param("case", caseId)
                .query(Head.class)
                .single();
    }

    List<Item> items(long caseId, LocalDate today) {
        return jdbc.sql(
                        """
                        select v.number as invoice, i.due_date, i.original_due_date, i.open_amount as open,
                          coalesce(k.level, 0) as level, i.dunnable_amount as dunnable,
                          (select string_agg(distinct p.cover, ', ') from portion p where p.item_id = i.id) as covers,
                          h.reason as hold, h.until_date as hold_until
                        from dunning_case c
                        join account a on a.id = c.account_id
                        join item i on i.account_id = c.account_id and i.open_amount > 0
                        join invoice v on v.id = i.invoice_id
                        left join item_clock k on k.item_id = i.id and not k.shadow
                        left join lateral item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date,
                            k.last_notice_on) h on true
                        where c.id = :case order by i.due_date, v.number, i.no
                        """)
                .param("case", caseId)
                .param("today", today)
                .query(Item.class)
                .list();
    }

    List<Sent> notices(long accountId) {
        return jdbc.sql(
                        """
                        select greatest(n.business_date, day_in(k.zone, n.handed_over_at)) as day, n.template, n.channel, n.claimed + n.charged as amount, n.currency, n.state
                        from notice n join creditor k on k.id = n.creditor_id where n.account_id = :account and not n.shadow
                        order by n.created_at desc, n.id desc limit 10
                        """)
                .param("account", accountId)
                .query(Sent.class)
                .list();
    }

    List<Call> calls(long caseId, String zone) {
        return jdbc.sql(
                        """
                        select day_in(:zone, o.recorded_at) as day, o.recorded_by as who, o.outcome, o.named_on, o.note
                        from dunning_case c join call_outcome o on o.account_id = c.account_id
                          and (o.case_id = c.id or o.case_id is null and o.recorded_at >= c.opened_at)
                        where c.id = :case order by o.id desc limit 10
                        """)
                .param("case", caseId)
                .param("zone", zone)
                .query(Call.class)
                .list();
    }

    /** Who is called for whom. */
    record Head(
            long accountId,
            String currency,
            String debtor,
            String number,
            String phone,
            String email,
            String debtorLanguage,
            String debtorZone,
            String creditor,
            String creditorCode,
            String language,
            String creditorZone) {}

    /** An open item of the account; what of it is dunnable, what covers the rest, and whether it is held. */
    record Item(
            String invoice,
            LocalDate dueDate,
            LocalDate originalDueDate,
            BigDecimal open,
            int level,
            BigDecimal dunnable,
            String covers,
            String hold,
            LocalDate holdUntil) {}

    /** A notice of the account. */
    record Sent(LocalDate day, String template, String channel, BigDecimal amount, String currency, String state) {

        String what(TaskWords words) {
            var name = words.word("template", template);
            return state.equals("HANDED_OVER") ? name : name + " (" + words.inSentence("noticeState", state) + ")";
        }
    }

    /** An earlier call of the case. */
    record Call(LocalDate day, String who, String outcome, LocalDate namedOn, String note) {

        String what(TaskWords words) {
            var name = words.word("call", outcome);
            if (namedOn == null) {
                return name;
            }
            return outcome.equals(CallOutcome.WANTS_PLAN.name())
                    ? name + " " + words.text("call.planFrom", namedOn)
                    : words.text("call.by", name, namedOn);
        }
    }
}
