package io.dunflow.resolution.dispute;

import io.dunflow.correspondence.AnsweredObjections;
import io.dunflow.correspondence.Ground;
import io.dunflow.correspondence.NamedDates;
import io.dunflow.correspondence.NoticeDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the answer to a dispute says of each item: what was credited, what has to be paid of what was disputed, by
 * when.
 */
@Component
class DisputeLetters implements AnsweredObjections, NamedDates, Ground {

    private static final String REJECTED = "dispute-rejected";
    private static final String IN_PART = "dispute-upheld-in-part";
    private static final String UPHELD = "dispute-upheld";

    /**
     * What was still disputed when the answer came, less what was credited of it, is what the answer released; of an
     * answer in part it has to be paid as far as it can be claimed still.
     */
    private static final String OUTCOME =
            """
            from dispute_item d join dispute q on q.id = d.dispute_id
            join item i on i.id = d.item_id join invoice v on v.id = i.invoice_id
            cross join lateral (select coalesce(d.released, 0) as released, coalesce((
              select sum(t.amount) from entry_cover t join entry e on e.id = t.entry_id and e.kind = 'CREDIT_NOTE'
              where t.cover = 'DISPUTE' and t.cover_id = d.dispute_id and t.item_id = d.item_id), 0) as credited) r
            cross join lateral (select r.credited, r.released + r.credited as disputed,
              case when q.state = 'PARTLY_UPHELD' then least(r.released, i.dunnable_amount)
                else r.released end as owed) x
            """;

    private static final String LINES =
            """
            with told as (
              select i.id as item_id, i.due_date, case when x.owed > 0 then x.owed
                when max(x.owed) over () > 0 then null when x.credited > 0 then x.credited end as amount
            """
                    + OUTCOME + " where d.dispute_id = :dispute) ";

    private final Disputes disputes;
    private final PeaceAfterAnswers peace;
    private final JdbcClient jdbc;

    DisputeLetters(Disputes disputes, PeaceAfterAnswers peace, JdbcClient jdbc) {
        this.disputes = disputes;
        this.peace = peace;
        this.jdbc = jdbc;
    }

    /** The text of the answer. */
    static String template(DisputeState state) {
        return switch (state) {
            case UPHELD -> UPHELD;
            case PARTLY_UPHELD -> IN_PART;
            default -> REJECTED;
        };
    }

    /** What has to be paid of each item; where nothing has, what was credited. */
    List<NoticeDraft.Line> lines(long disputeId) {
        return jdbc
                .sql(LINES + "select * from told where amount is not null order by due_date, item_id")
                .param("dispute", disputeId)
                .query(Told.class)
                .list()
                .stream()
                .map(Told::line)
                .toList();
    }

    /** What was paid, or covered otherwise, before the answer leaves, it does not ask for. */
    @Override
    public Optional<String> lost(long noticeId) {
        return ofNotice(noticeId).flatMap(dispute -> jdbc.sql(
                        LINES
                                + """
                        select 'AMOUNT_CHANGED' from told left join notice_line l
                          on l.notice_id = :notice and l.item_id = told.item_id and l.claimed
                        where told.amount is distinct from l.amount limit 1
                        """)
                .param("dispute", dispute.id())
                .param("notice", noticeId)
                .query(String.class)
                .optional());
    }

    /** The dispute that a notice answers in part. */
    Optional<Dispute> ofNotice(long noticeId) {
        return ofNotice(noticeId, List.of(IN_PART));
    }

    private Optional<Dispute> ofNotice(long noticeId, List<String> templates) {
        return jdbc.sql("select substring(matter from '^dispute:(\\d+)$')::bigint from notice"
                        + " where id = :notice and template in (:templates)")
                .param("notice", noticeId)
                .param("templates", templates)
                .query(Long.class)
                .optional()
                .flatMap(disputes::find);
    }

    @Override
    public List<Answered> answeredIn(long noticeId) {
        return jdbc.sql(
                        "select v.number as invoice, i.no,"
                                + " (select count(*) from item o where o.invoice_id = v.id)::int as instalments,"
                                + " x.disputed, x.credited, x.owed "
                                + OUTCOME
                                + """
                        join notice n on n.matter = 'dispute:' || d.dispute_id and n.template in (:credits)
                        where n.id = :notice and x.disputed > 0 order by i.due_date, v.number, i.no
                        """)
                .param("notice", noticeId)
                .param("credits", List.of(UPHELD, IN_PART))
                .query(Answered.class)
                .list();
    }

    @Override
    public boolean isAboutDeduction(long noticeId) {
        return ofNotice(noticeId, List.of(UPHELD, IN_PART, REJECTED))
                .filter(answered -> answered.reason() == DisputeReason.SHORT_PAYMENT)
                .isPresent();
    }

    /**
     * What is not due yet is not asked for earlier; what is, by the end of the days in which nothing else follows.
     * What left named its day.
     */
    @Override
    public Optional<LocalDate> of(long noticeId) {
        return ofNotice(noticeId, List.of(IN_PART, REJECTED))
                .filter(answered -> answered.quietDays() > 0 && !left(noticeId))
                .map(answered -> later(peace.lastDay(answered), lastDue(noticeId)));
    }

    private boolean left(long noticeId) {
        return jdbc.sql("select handed_over_at is not null from notice where id = ?")
                .param(noticeId)
                .query(Boolean.class)
                .single();
    }

    private LocalDate lastDue(long noticeId) {
        return jdbc.sql("select max(due_date) from notice_line where notice_id = ?")
                .param(noticeId)
                .query(LocalDate.class)
                .single();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** An item of the answer. */
    record Told(long itemId, BigDecimal amount, LocalDate dueDate) {

        NoticeDraft.Line line() {
            return new NoticeDraft.Line(itemId, true, 1, 0, 0, amount, dueDate, null);
        }
    }
}
