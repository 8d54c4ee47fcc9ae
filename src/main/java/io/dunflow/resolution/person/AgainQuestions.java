package io.dunflow.resolution.person;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions whether what a fact ended by mistake begins again, and the answers. */
@Repository
class AgainQuestions {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgainQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What withdrawn facts ended on these accounts and nobody has decided about, for which the table names a task and who is
     * asked.
     */
    List<Undecided> undecided(Long[] accounts) {
        return jdbc.sql(
                        """
                        select e.id as effect_id, case when q.outcome is null then q.id end as waiting
                        from legal_effect e join person_fact_withdrawal w on w.fact_id = e.fact_id
                        left join lateral (
                          select q.id, r.outcome from again_question q left join again_answer r on r.question_id = q.id
                          where q.effect_id = e.id order by q.id desc limit 1) q on true
                        where e.account_id = any(:accounts) and e.target is not null and e.task is not null
                          and e.asked_group is not null and coalesce(q.outcome, 'GONE') = 'GONE'
                        order by e.id
                        """)
                .param("accounts", accounts)
                .query(Undecided.class)
                .list();
    }

    /** The question about what the effect ended that nobody answered yet. */
    Optional<Long> waiting(long effectId) {
        return jdbc.sql("select q.id from again_question q where q.effect_id = ?"
                        + " and not exists (select from again_answer r where r.question_id = q.id)")
                .param(effectId)
                .query(Long.class)
                .optional();
    }

    /** What is open of these items. */
    List<Open> open(Collection<Long> items) {
        return jdbc.sql(
                        """
                        select i.id, v.number, i.open_amount as amount, i.dunnable_amount > 0 and not t.taken as free, t.taken
                        from item i join invoice v on v.id = i.invoice_id
                        cross join lateral (select exists (
                          select from case_item x join dunning_case k on k.id = x.case_id
                          where x.item_id = i.id and x.left_at is null and k.stage in ('AGENCY', 'LEGAL')) as taken) t
                        where i.id = any(?) and i.open_amount > 0 order by i.due_date, v.number, i.no
                        """)
                .param(items.toArray(Long[]::new))
                .query(Open.class)
                .list();
    }

    void ask(long effectId) {
        jdbc.sql("insert into again_question (effect_id, at) values (?, ?)")
                .params(effectId, now())
                .update();
    }

    /** @param outcome AGAIN, LEFT, OTHERWISE, or GONE: then it may be asked once more */
    void answer(long question, String outcome, String note, String by) {
        jdbc.sql("insert into again_answer (question_id, outcome, note, actor, at) values (?, ?, ?, ?, ?)")
                .params(question, outcome, note, by, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * Something ended about which a person may decide.
     *
     * @param waiting id of the question that was asked; null: nobody is asked now
     */
    record Undecided(long effectId, Long waiting) {}

    /**
     * An item of which something is open.
     *
     * @param number of its invoice
     * @param free whether nothing covers all of it, and no agency or court has it or is about to
     * @param taken whether an agency or a court has it, or is about to
     */
    record Open(long id, String number, BigDecimal amount, boolean free, boolean taken) {}
}
