package io.dunflow.process.task;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what took the ground of a task about a case or a deferral that nobody completed. */
@Component
class GroundsOfTasks {

    private final HistoryService history;
    private final JdbcClient jdbc;

    GroundsOfTasks(HistoryService history, JdbcClient jdbc) {
        this.history = history;
        this.jdbc = jdbc;
    }

    /** What it was: the case was closed, or rests, or nobody may call, or there is nothing left to agree to. */
    Sentence gone(HistoricTaskInstance task, LocalDate when) {
        return closedBecause(task)
                .map(reason -> say("task.caseClosed", task.getName(), when, label("closeReason", reason)))
                .or(() -> lapsedBecause(task).map(reason -> say("task.lapsed", task.getName(), when, reason)))
                .or(() -> restedBecause(task).map(reasons -> say("task.rests", task.getName(), when, reasons)))
                .or(() -> paused(task).map(pause -> pause.says(task.getName(), when)))
                .orElseGet(() -> say("task.noLonger", task.getName(), when));
    }

    private Optional<String> closedBecause(HistoricTaskInstance task) {
        return jdbc.sql("select close_reason from dunning_case where process_instance_id = ? and closed_at is not null")
                .param(task.getRootProcessInstanceId())
                .query(String.class)
                .optional();
    }

    /** Why there was nothing left to agree to. */
    private Optional<Object> lapsedBecause(HistoricTaskInstance task) {
        var process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return jdbc.sql("select reason from deferral_event where kind = 'LAPSED' and 'deferral:' || deferral_id = ?")
                .param(process.getBusinessKey())
                .query(String.class)
                .optional()
                .map(reason -> label("deferralLapse", reason));
    }

    /**
     * What took the ground of a call, a visit or a decision: the latest time of rest that had begun by then, and
     * stood.
     */
    private Optional<List<Object>> restedBecause(HistoricTaskInstance task) {
        return jdbc.sql(
                        """
                        select r.reasons from case_rest r join dunning_case c on c.id = r.case_id
                        where c.process_instance_id = :process and r.began_at <= :ended + interval '1 millisecond'
                          and (r.ended_at is null or r.ended_at >= :ended) and r.what =
                          case when :task in ('Task_CallDebtor', 'Task_AskManager') then 'CALL' else 'DECISION' end
                        order by r.id desc limit 1
                        """)
                .param("process", task.getRootProcessInstanceId())
                .param("ended", ended(task))
                .param("task", task.getTaskDefinitionKey())
                .query(String.class)
                .optional()
                .map(reasons -> Stream.of(reasons.split(","))
                        .map(reason -> label("rest", reason))
                        .toList());
    }

    /** Why nobody may call about the case: it was asked anew when the task went. */
    private Optional<Pause> paused(HistoricTaskInstance task) {
        return jdbc.sql(
                        """
                        select u.reason, u.until_date from call_pause u join dunning_case c on c.id = u.case_id
                        where c.process_instance_id = ? and u.at >= ? - interval '1 millisecond'
                          and ? = 'Task_CallDebtor' order by u.id limit 1
                        """)
                .params(task.getRootProcessInstanceId(), ended(task), task.getTaskDefinitionKey())
                .query(Pause.class)
                .optional();
    }

    /** The engine keeps milliseconds, the database microseconds: what happened with it may seem a millisecond off. */
    private static OffsetDateTime ended(HistoricTaskInstance task) {
        return task.getEndTime().toInstant().atOffset(ZoneOffset.UTC);
    }

    /**
     * Why nobody may call.
     *
     * @param untilDate the first day on which it may be; null: never
     */
    record Pause(String reason, LocalDate untilDate) {

        Sentence says(String task, LocalDate when) {
            return untilDate == null
                    ? say("task.mayNotCall", task, when, label("reason", reason))
                    : say("task.mayNotCallYet", task, when, label("reason", reason), untilDate);
        }
    }
}
