package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a task that is no call is about. */
@Component
public class FollowUps {

    private final JdbcClient jdbc;
    private final TaskReaders readers;
    private final ConflictSheets conflicts;
    private final HoldSheets holds;
    private final CauseSheets causes;
    private final PlanTasks plans;
    private final FactSheets facts;
    private final LimitationSheets limitations;
    private final CopySheets copies;
    private final ReasonSheets reasons;
    private final CallBackSheets calls;
    private final ConcessionTasks concessions;
    private final AgencySheets agencies;
    private final AccountManagers managers;

    FollowUps(
            JdbcClient jdbc,
            ConflictSheets conflicts,
            HoldSheets holds,
            CauseSheets causes,
            PlanTasks plans,
            FactSheets facts,
            ConcessionTasks concessions,
            TaskReaders readers,
            LimitationSheets limitations,
            CopySheets copies,
            AgencySheets agencies,
            AccountManagers managers,
            ReasonSheets reasons,
            CallBackSheets calls) {
        this.managers = managers;
        this.calls = calls;
        this.agencies = agencies;
        this.readers = readers;
        this.copies = copies;
        this.reasons = reasons;
        this.limitations = limitations;
        this.facts = facts;
        this.holds = holds;
        this.causes = causes;
        this.conflicts = conflicts;
        this.plans = plans;
        this.concessions = concessions;
        this.jdbc = jdbc;
    }

    /**
     * Describes the task.
     *
     * @param key of its process: the id of a case, {@code notice:ID}, {@code copy:ID}, {@code standing:ID},
     *     {@code hold:ID}, {@code cause:ID}, {@code effect:ID}, {@code settlement:ID}, {@code deferral:ID},
     *     {@code write-off:ID}, {@code write-off-list:ID}, {@code limitation:ID}, {@code agency-matter:ID}, {@code reason:ID}, {@code call:ID} or
     *     {@code conflict:IMPORT/ACCOUNT}
     * @param name of the task in the model
     */
    @Transactional(readOnly = true)
    public FollowUp of(String key, String name) {
        if (key.startsWith(ConflictKey.PREFIX)) {
            return ofConflict(ConflictKey.of(key));
        }
        if (key.startsWith("standing:")) {
            return ofStanding(Long.parseLong(key.substring(9)));
        }
        if (key.startsWith("hold:")) {
            return holds.of(Long.parseLong(key.substring(5)));
        }
        if (key.startsWith("effect:")) {
            return facts.of(Long.parseLong(key.substring(7)));
        }
        if (key.startsWith("copy:")) {
            return copies.of(Long.parseLong(key.substring(5)));
        }
        if (key.startsWith("limitation:")) {
            return limitations.of(Long.parseLong(key.substring(11)));
        }
        if (key.startsWith("agency-matter:")) {
            return agencies.of(Long.parseLong(key.substring(14)));
        }
        if (key.startsWith("reason:")) {
            return managers.give(reasons.of(Long.parseLong(key.substring(7))));
        }
        if (key.startsWith("call:")) {
            return calls.of(Long.parseLong(key.substring(5)));
        }
        if (key.startsWith("cause:")) {
            return causes.of(Long.parseLong(key.substring(6)));
        }
        if (key.matches("(settlement|deferral|write-off|write-off-list):\\d+")) {
            return concessions.of(key);
        }
        return key.startsWith("notice:")
                ? ofNotice(Long.parseLong(key.substring(7)))
                : ofCase(Long.parseLong(key), name);
    }

    /** The same of a task about a case that is for the account manager of its customer. */
    @Transactional(readOnly = true)
    public FollowUp toManager(String key, String name) {
        return managers.give(of(key, name));
    }

    private FollowUp ofCase(long caseId, String name) {
        return plans.of(caseId, name).orElseGet(() -> ofEscalation(caseId, name));
    }

    private FollowUp ofEscalation(long caseId, String name) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, a.id as account_id,
                          o.recorded_by, day_in(cr.zone, o.recorded_at) as day, o.outcome, o.note, o.named_on,
                          o.amount, a.currency
                        from dunning_case c join account a on a.id = c.account_id join debtor d on d.id = a.debtor_id
                        join creditor cr on cr.id = a.creditor_id
                        left join lateral (select * from call_outcome x where x.case_id = c.id order by x.id desc limit 1) o
                          on true
                        where c.id = :id
                        """)
                .param("id", caseId)
                .query((row, n) -> {
                    var words = words(row);
                    return new FollowUp(
                            words.title(name, row.getString("debtor")),
                            said(row, words),
                            "/accounts/" + row.getLong("account_id"));
                })
                .single();
    }

    private TaskWords words(ResultSet row) throws SQLException {
        return readers.ofAccount(row.getLong("account_id")).words();
    }

    /** What came out of the last call; nothing when nobody called. */
    private static String said(ResultSet row, TaskWords words) throws SQLException {
        if (row.getString("outcome") == null) {
            return "";
        }
        var said = words.text(
                "call.said",
                row.getString("recorded_by"),
                row.getObject("day", LocalDate.class),
                words.inSentence("call", row.getString("outcome")));
        return Stream.of(said, wished(row, words), row.getString("note"))
                .filter(sentence -> sentence != null && !sentence.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** How the debtor would pay in instalments, as far as that was said. */
    private static String wished(ResultSet row, TaskWords words) throws SQLException {
        var from = row.getObject("named_on", LocalDate.class);
        var down = row.getBigDecimal("amount");
        if (!row.getString("outcome").equals(CallOutcome.WANTS_PLAN.name()) || from == null && down == null) {
            return "";
        }
        var first = from == null ? "" : " " + words.text("call.planFrom", from);
        return words.text("call.plan")
                + first
                + (down == null ? "" : " " + words.text("plan.down", words.amount(down, row.getString("currency"))));
    }

    private FollowUp ofNotice(long noticeId) {
        return jdbc.sql(
                        """
                        select coalesce(h.name, d.name) || ' (' || coalesce(h.number, d.number) || ')' as debtor,
                          n.account_id, n.template, n.channel, coalesce(n.reason, '') as reason, coalesce(x.those, '') as those
                        from notice n join debtor d on d.id = n.debtor_id
                        left join lateral (
                          select string_agg(b.name || ' (' || b.number || ')', ', ' order by b.name, b.number) as those,
                            count(*) as of_them
                          from notice o join debtor b on b.id = o.debtor_id where o.joint_id = n.joint_id and (o.id = n.id
                            or o.state in ('FAILED', 'SENDING') or o.message_id = n.message_id)) x on x.of_them > 1
                        left join joint_notice j on j.id = n.joint_id and x.of_them > 1
                        left join debtor h on h.id = j.head_office_id
                        where n.id = :id
                        """)
                .param("id", noticeId)
                .query((row, n) -> new FollowUp(
                        words(row).text("notice.title", row.getString("debtor")),
                        notDelivered(row, words(row)),
                        "/accounts/" + row.getLong("account_id")))
                .single();
    }

    private static String notDelivered(ResultSet row, TaskWords words) throws SQLException {
        var those = row.getString("those");
        return words.text(
                "notice.summary",
                words.word("template", row.getString("template")),
                words.word("channel", row.getString("channel")),
                row.getString("reason") + (those.isEmpty() ? "" : " " + words.text("notice.those", those)));
    }

    private FollowUp ofConflict(ConflictKey key) {
        return conflicts.of(key);
    }

    private FollowUp ofStanding(long standingId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, s.account_id, s.standing, s.delivery_stop,
                          s.credit_stop, s.terms, s.reason
                        from account_standing s join account a on a.id = s.account_id
                        join debtor d on d.id = a.debtor_id where s.id = :id
                        """)
                .param("id", standingId)
                .query((row, n) -> new FollowUp(
                        words(row).word("standing", row.getString("standing")) + ": " + row.getString("debtor"),
                        standing(row, words(row)),
                        "/accounts/" + row.getLong("account_id")))
                .single();
    }

    private static String standing(ResultSet row, TaskWords words) throws SQLException {
        return words.text(
                        "standing.is",
                        words.inSentence("standing", row.getString("standing")),
                        words.inSentence("reason", row.getString("reason")))
                + (row.getBoolean("delivery_stop") ? " " + words.text("standing.noDelivery") : "")
                + (row.getBoolean("credit_stop") ? " " + words.text("standing.noCredit") : "")
                + (row.getString("terms") == null
                        ? ""
                        : " " + words.text("standing.terms", words.inSentence("terms", row.getString("terms"))));
    }

    /**
     * A task as it is shown.
     *
     * @param namedDay day by which facts want it, such as a court's; null when only the table {@code task-days} says
     * @param owner the user whose it is from the beginning, or null
     * @param asks DECISION where it is to be agreed to or not, NOTE where it is only to be looked at
     */
    public record FollowUp(String title, String summary, String url, LocalDate namedDay, String owner, String asks) {

        FollowUp(String title, String summary, String url, LocalDate namedDay, String owner) {
            this(title, summary, url, namedDay, owner, "NOTE");
        }

        FollowUp(String title, String summary, String url, LocalDate namedDay) {
            this(title, summary, url, namedDay, null);
        }

        FollowUp(String title, String summary, String url) {
            this(title, summary, url, null);
        }

        FollowUp ownedBy(String user) {
            return new FollowUp(title, summary, url, namedDay, user, asks);
        }

        FollowUp saying(String more) {
            return new FollowUp(title, (summary + " " + more).strip(), url, namedDay, owner, asks);
        }
    }
}
