package io.dunflow.worklist;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whose money a task is about, so that only who is granted this creditor sees it. */
@Repository
public class TaskCreditors {

    /** Tables of the things that keys name, each with an account. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("credit", "credit_case"),
            Map.entry("notice", "notice"),
            Map.entry("copy", "notice_copy"),
            Map.entry("standing", "account_standing"),
            Map.entry("dispute", "dispute"),
            Map.entry("query", "query"),
            Map.entry("settlement", "settlement"),
            Map.entry("correction", "correction"),
            Map.entry("deferral", "deferral"),
            Map.entry("effect", "legal_effect"),
            Map.entry("reason", "payment_reason"),
            Map.entry("call", "call_outcome"),
            Map.entry("plan-rest", "plan_rest"),
            Map.entry("write-off", "write_off"),
            Map.entry("agency-matter", "agency_matter"),
            Map.entry("limitation", "limitation_warning"));

    private final JdbcClient jdbc;

    TaskCreditors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Code of the creditor.
     *
     * @param key of the task's process: the id of a case, {@code notice:ID} or another thing and its id, or
     *     {@code conflict:IMPORT/ACCOUNT}
     */
    public Optional<String> of(String key) {
        if (key.startsWith(ConflictKey.PREFIX)) {
            return ofAccount(ConflictKey.of(key).accountId());
        }
        if (key.startsWith("hold:")) {
            return ofHold(Long.parseLong(key.substring(5)));
        }
        var parts = key.split(":", 2);
        if (parts.length == 1) {
            return code("dunning_case", Long.parseLong(key));
        }
        if (parts[0].equals("write-off-list")) {
            return ofList(Long.parseLong(parts[1]));
        }
        return parts[0].equals("cause")
                ? ofCause(Long.parseLong(parts[1]))
                : ofThing(parts[0], Long.parseLong(parts[1]));
    }

    private Optional<String> ofThing(String kind, long id) {
        return Optional.ofNullable(TABLES.get(kind)).flatMap(table -> code(table, id));
    }

    private Optional<String> ofCause(long id) {
        return jdbc.sql(
                        "select c.code from dispute_cause_alert x join creditor c on c.id = x.creditor_id where x.id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Optional<String> ofList(long id) {
        return jdbc.sql("select c.code from write_off_list x join creditor c on c.id = x.creditor_id where x.id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Of a hold on a debtor the first; who may see its accounts sees the task's creditor. */
    private Optional<String> ofHold(long id) {
        return jdbc.sql(
                        """
                        select c.code from hold h left join item i on i.id = h.item_id
                        join account a on a.id in (select accounts_under(h.debtor_id)) or a.id = h.account_id or a.id = i.account_id
                        join creditor c on c.id = a.creditor_id where h.id = ? order by a.id limit 1
                        """)
                .param(id)
                .query(String.class)
                .optional();
    }

    private Optional<String> ofAccount(long id) {
        return jdbc.sql("select c.code from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Optional<String> code(String table, long id) {
        return jdbc.sql(("select c.code from %s x join account a on a.id = x.account_id"
                                + " join creditor c on c.id = a.creditor_id where x.id = ?")
                        .formatted(table))
                .param(id)
                .query(String.class)
                .optional();
    }
}
