package io.dunflow.resolution.reason;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.dunning.OfferingPlans;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.ChoosingItems;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.dispute.AskingQueries;
import io.dunflow.resolution.dispute.QueryOrder;
import io.dunflow.resolution.dispute.QueryTopic;
import io.dunflow.resolution.dispute.SendingInvoiceCopies;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does at once what helps against the reason for which somebody does not pay: the table {@code non-payment} says what. A
 * newer reason of the account ends the tasks of those before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RespondingToReasons {

    /** What the debtor has to get for it to help: where that was not possible somebody looks at it. */
    private static final Set<String> SENT = Set.of("SEND_INVOICE", "OFFER_PLAN");

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final ChoosingItems items;
    private final OfferingPlans plans;
    private final SendingInvoiceCopies copies;
    private final AskingQueries queries;
    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;
    private final Clock clock;

    RespondingToReasons(
            KnowingAccounts knowing,
            Decisions decisions,
            CreditorDays days,
            ChoosingItems items,
            OfferingPlans plans,
            SendingInvoiceCopies copies,
            AskingQueries queries,
            ResolutionProcesses processes,
            JdbcClient jdbc,
            Clock clock) {
        this.clock = clock;
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.items = items;
        this.plans = plans;
        this.copies = copies;
        this.queries = queries;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /**
     * Does what the table says.
     *
     * @param reasonId of what was recorded
     * @param outcome what else came out of the call; NONE where there was no call
     * @param said in a few words, or null
     */
    public void respond(long reasonId, String outcome, String said, String by) {
        var recorded = recorded(reasonId);
        older(recorded).forEach(old -> processes.tell(key(old), "ground-gone", Map.of()));
        var sitting = decisions.open();
        var facts = knowing.of(recorded.accountId(), days.todayOf(recorded.accountId()), sitting)
                .and(Map.of("outcome", outcome, "nonPaymentReason", recorded.reason()));
        var answer = sitting.ask("non-payment", facts);
        var response = answer.text("response").orElse("NOTHING");
        var target = act(response, answer.text("group").orElse("lead"), recorded, said, by);
        jdbc.sql("insert into reason_response (reason_id, response, decision_id, target, at) values (?, ?, ?, ?, ?)")
                .params(reasonId, response, answer.id() == 0 ? null : answer.id(), target, now())
                .update();
        if (target == null
                && SENT.contains(response)
                && !overdue(recorded.accountId()).isEmpty()) {
            ask(recorded, answer.text("group").orElse("lead"));
        }
    }

    /** What came of it; null where nothing could be done. */
    private String act(String response, String group, Recorded recorded, String said, String by) {
        long account = recorded.accountId();
        return switch (response) {
            case "SEND_INVOICE" ->
                copies.send(account, recorded.id()).map(id -> "notice:" + id).orElse(null);
            case "OFFER_PLAN" -> offer(account);
            case "ASK" -> ask(recorded, group);
            case "FIND_OUT" ->
                "query:"
                        + queries.ask(
                                new QueryOrder(
                                        account, null, QueryTopic.COMPLAINT, said == null ? recorded.reason() : said),
                                by);
            default -> null;
        };
    }

    private String ask(Recorded recorded, String group) {
        processes.start("follow-up", key(recorded.id()), Map.of("group", group));
        return key(recorded.id());
    }

    private String offer(long account) {
        var overdue = overdue(account);
        return !overdue.isEmpty() && plans.offer(account, overdue) ? "plan:" + newestPlan(account) : null;
    }

    private List<Long> overdue(long account) {
        return items.overdue(account, days.todayOf(account));
    }

    private long newestPlan(long account) {
        return jdbc.sql("select max(id) from plan where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<Long> older(Recorded recorded) {
        return List.copyOf(jdbc.sql("select id from payment_reason where account_id = ? and id < ? order by id")
                .params(recorded.accountId(), recorded.id())
                .query(Long.class)
                .list());
    }

    private Recorded recorded(long id) {
        return jdbc.sql("select id, account_id, reason from payment_reason where id = ?")
                .param(id)
                .query(Recorded.class)
                .single();
    }

    private static String key(long reasonId) {
        return "reason:" + reasonId;
    }

    private record Recorded(long id, long accountId, String reason) {}
}
