package io.dunflow.scenario.scene;

import io.dunflow.process.stage.WaitingTask;
import io.dunflow.scenario.script.Facts;
import io.dunflow.worklist.TaskReaders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks in the words of scenarios. */
@Component
public class SeenTasks {

    private static final String OF_HOLD =
            """
            select x.id from hold h left join item i on i.id = h.item_id join account x on x.id in (select accounts_under(h.debtor_id))
              or x.id = h.account_id or x.id = i.account_id where h.id = ? order by x.debtor_id = h.debtor_id desc, x.id limit 1
            """;

    private final JdbcClient jdbc;
    private final TaskReaders readers;

    SeenTasks(JdbcClient jdbc, TaskReaders readers) {
        this.readers = readers;
        this.jdbc = jdbc;
    }

    /** Whether a task is called so: by its own name, or by name or id of the element in the model. */
    public boolean isNamed(WaitingTask task, String name) {
        return name.equals(task.name()) || name.equals(task.element()) || name.equals(task.key());
    }

    public static boolean isOfRun(WaitingTask task) {
        return task.process().startsWith("dunning-run");
    }

    public Facts facts(WaitingTask task) {
        return Facts.of()
                .and("name", task.element())
                .and("title", task.name().equals(task.element()) ? null : task.name())
                .and("debtor", debtor(task).orElse(null))
                .and("about", about(task).orElse(null))
                .and("group", task.groups())
                .and("priority", task.priority())
                .and("assignee", task.assignee())
                .and("due", task.due() == null ? null : LocalDate.ofInstant(task.due(), zone(task)));
    }

    private ZoneId zone(WaitingTask task) {
        return task.businessKey() == null || isOfRun(task)
                ? ZoneOffset.UTC
                : readers.of(task.businessKey()).zone();
    }

    /** What a task about a fact asks for, in the word of {@code legal-status-effects}, or the kind of thing it is about. */
    public Optional<String> about(WaitingTask task) {
        var key = task.businessKey() == null ? "" : task.businessKey();
        if (key.matches("effect:\\d+")) {
            return jdbc.sql("select task from legal_effect where id = ?")
                    .param(Long.valueOf(key.substring("effect:".length())))
                    .query(String.class)
                    .optional();
        }
        return key.contains(":") ? Optional.of(key.split(":")[0]) : Optional.empty();
    }

    /** The number of the debtor that a task is about; empty for one about a run. */
    public Optional<String> debtor(WaitingTask task) {
        var key = task.businessKey() == null ? "" : task.businessKey();
        if (key.matches("\\d+") && !isOfRun(task)) {
            return number("select account_id from dunning_case where id = ?", key);
        }
        if (key.matches("notice:\\d+")) {
            return number("select account_id from notice where id = ?", key.substring("notice:".length()));
        }
        if (key.matches("copy:\\d+")) {
            return number("select account_id from notice_copy where id = ?", key.substring("copy:".length()));
        }
        if (key.matches("(dispute|query|correction|settlement|deferral|write-off|plan-rest|agency-matter):\\d+")) {
            var parts = key.split(":");
            return number("select account_id from " + parts[0].replace('-', '_') + " where id = ?", parts[1]);
        }
        if (key.matches("limitation:\\d+")) {
            return number(
                    "select account_id from limitation_warning where id = ?", key.substring("limitation:".length()));
        }
        if (key.matches("reason:\\d+")) {
            return number("select account_id from payment_reason where id = ?", key.substring("reason:".length()));
        }
        if (key.matches("call:\\d+")) {
            return number("select account_id from call_outcome where id = ?", key.substring("call:".length()));
        }
        if (key.matches("effect:\\d+")) {
            return number("select account_id from legal_effect where id = ?", key.substring("effect:".length()));
        }
        if (key.matches("standing:\\d+")) {
            return number("select account_id from account_standing where id = ?", key.substring("standing:".length()));
        }
        if (key.matches("credit:\\d+")) {
            return number("select account_id from credit_case where id = ?", key.substring("credit:".length()));
        }
        if (key.matches("hold:\\d+")) {
            return number(OF_HOLD, key.substring("hold:".length()));
        }
        return Optional.empty();
    }

    private Optional<String> number(String account, String id) {
        return jdbc.sql("select d.number from account a join debtor d on d.id = a.debtor_id where a.id = (" + account
                        + ")")
                .param(Long.valueOf(id))
                .query(String.class)
                .optional();
    }
}
