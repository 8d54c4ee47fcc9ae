package io.dunflow.scenario.export;

import io.dunflow.process.stage.StageTasks;
import io.dunflow.scenario.script.Facts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people answered in tasks about the effects of facts on an exported account: whether whom they looked for is looked for
 * again, whether what a mistake ended begins again, whose a payment after an opening is.
 */
@Repository
class RecordedAnswers {

    /** Words of people are not told. */
    private static final String WHY = "As it was recorded";

    private final JdbcClient jdbc;
    private final StageTasks tasks;

    RecordedAnswers(JdbcClient jdbc, StageTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    List<Recorded> of(ExportedAccount account) {
        return Stream.concat(answered(account), seen(account)).toList();
    }

    /** Of several facts because of which a payment is parked one answer decides for all. */
    private Stream<Recorded> answered(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select e.task as about, 'followUpSearch' as field, s.answer, s.at from fact_search s
                        join legal_effect e on e.id = s.effect_id where e.account_id = :account
                        union all
                        select e.task, 'followUpDecision', case r.outcome when 'AGAIN' then 'approve' else 'refuse' end, r.at
                        from again_answer r join again_question q on q.id = r.question_id
                        join legal_effect e on e.id = q.effect_id
                        where e.account_id = :account and r.outcome in ('AGAIN', 'LEFT')
                        union all
                        select min(e.task), 'followUpDecision', case x.found when 'KEPT' then 'approve' else 'refuse' end, x.at
                        from legal_effect_end x join legal_effect e on e.id = x.effect_id
                        where e.account_id = :account and e.effect = 'PARK_PAYMENTS' and x.reason is not null
                        group by e.target, x.found, x.at
                        order by at
                        """)
                .param("account", account.id())
                .query(Answer.class)
                .list()
                .stream()
                .map(Answer::told);
    }

    /** Tasks that ask for nothing were looked at. */
    private Stream<Recorded> seen(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select id, task from legal_effect e where account_id = ? and task is not null
                          and effect <> 'PARK_PAYMENTS'
                          and not exists (select from fact_search s where s.effect_id = e.id)
                          and not exists (select from again_question q where q.effect_id = e.id) order by id
                        """)
                .param(account.id())
                .query(Asked.class)
                .list()
                .stream()
                .flatMap(asked -> tasks.completedOn(List.of("effect:" + asked.id())).stream()
                        .map(task -> Recorded.of(
                                task.ended(),
                                Recorded.Order.TASK,
                                "task",
                                Facts.of()
                                        .and("name", task.key())
                                        .and("about", asked.task())
                                        .and("debtor", Pseudonyms.DEBTOR))));
    }

    /** What a task asked for, and what was answered. */
    record Answer(String about, String field, String answer, OffsetDateTime at) {

        Recorded told() {
            return Recorded.of(
                    at.toInstant(),
                    Recorded.Order.TASK,
                    "task",
                    Facts.of()
                            .and("name", "Task_FollowUp")
                            .and("about", about)
                            .and("debtor", Pseudonyms.DEBTOR)
                            .and("fields", Facts.of().and(field, answer).and("note", WHY)));
        }
    }

    /** An effect about which somebody was asked. */
    record Asked(long id, String task) {}
}
