package io.dunflow.scenario.export;

import io.dunflow.process.stage.StageTasks;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did in tasks of an exported account: calls, decisions of a lead, what they looked at. */
@Repository
class RecordedTasks {

    private static final String NO_CHOICE = "done";

    /** Words of people are not told. */
    private static final String ON_THE_PHONE = "Said on the phone";

    private static final String DECIDED = "As it was recorded";

    /** Who only refuses calls says it by the outcome. */
    private static final String CALLS_REFUSED =
            """
            o.outcome <> 'REFUSES_CALLS' and exists (select from consent t
              join debtor d on d.person_id = t.person_id join account a on a.debtor_id = d.id
              where a.id = o.account_id and a.creditor_id = t.creditor_id and t.channel = 'PHONE' and not t.permitted
                and t.source like 'call, %' and abs(extract(epoch from t.since - o.recorded_at)) < 5)
            """;

    private final JdbcClient jdbc;
    private final StageTasks tasks;

    RecordedTasks(JdbcClient jdbc, StageTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    List<Recorded> of(ExportedAccount account) {
        return Stream.of(calls(account), callsAskedFor(account), decisions(account), followUps(account), stops(account))
                .flatMap(told -> told)
                .toList();
    }

    private Stream<Recorded> calls(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select o.outcome, o.named_on, o.amount, o.topic, o.recorded_at, o.by_manager,
                          nullif(o.placed, 'BY_US') as placed, %s as refused, x.reason, x.amount as disputed,
                          p.instalments, p.first_on, p.down_payment, (select r.reason from payment_reason r
                            where r.case_id = o.case_id and r.account_id = o.account_id
                              and abs(extract(epoch from r.recorded_at - o.recorded_at)) < 5 order by r.id limit 1) as why,
                          b.kind as brought, b.id as brought_id
                        from call_outcome o left join lateral (
                          select reason, amount from dispute where case_id = o.case_id and account_id = o.account_id
                            and abs(extract(epoch from raised_at - o.recorded_at)) < 5 order by id limit 1) x
                          on o.outcome = 'DISPUTES'
                        left join lateral (
                          select instalments, first_on, down_payment from plan
                          where asked_in_id = o.case_id and account_id = o.account_id
                            and abs(extract(epoch from made_at - o.recorded_at)) < 5 order by id limit 1) p
                          on o.outcome = 'WANTS_PLAN'
                        left join lateral (
                          select kind, id from (
                            select 'promise' as kind, id, account_id, case_id, given_at as at from promise
                            union all select 'plan', id, account_id, asked_in_id, made_at from plan
                            union all select 'settlement', id, account_id, case_id, made_at from settlement
                            union all select 'deferral', id, account_id, case_id, agreed_at from deferral) made
                          where case_id = o.case_id and account_id = o.account_id
                            and abs(extract(epoch from at - o.recorded_at)) < 5 order by id limit 1) b on true
                        where o.account_id = ? and o.case_id is not null order by o.id
                        """
                                .formatted(CALLS_REFUSED))
                .param(account.id())
                .query(Call.class)
                .list()
                .stream()
                .flatMap(Call::told);
    }

    /** Calls that were asked for outside of a case; who asked for them is told by what was noted. */
    private Stream<Recorded> callsAskedFor(ExportedAccount account) {
        return jdbc
                .sql("select outcome, named_on, placed, recorded_at from call_outcome where account_id = ?"
                        + " and wish_id is not null order by id")
                .param(account.id())
                .query(AskedFor.class)
                .list()
                .stream()
                .map(AskedFor::told);
    }

    private Stream<Recorded> decisions(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select v.at, split_part(v.detail ->> 'detail', ':', 1) as task,
                          substring(v.detail ->> 'detail' from ': ([a-z-]+)') as decision
                        from case_event v join dunning_case c on c.id = v.case_id
                        where c.account_id = ? and v.kind = 'DECIDED' order by v.id
                        """)
                .param(account.id())
                .query(Decision.class)
                .list()
                .stream()
                .map(decision -> Recorded.of(
                        decision.at().toInstant(),
                        Recorded.Order.TASK,
                        "task",
                        Facts.of()
                                .and("name", decision.task())
                                .and("debtor", Pseudonyms.DEBTOR)
                                .and("outcome", decision.decision().equals(NO_CHOICE) ? null : decision.decision())));
    }

    /** What people have looked at, such as notices that did not arrive and standings; answers about facts are told apart. */
    private Stream<Recorded> followUps(ExportedAccount account) {
        var keys = jdbc.sql(
                        """
                        select 'notice:' || id from notice where account_id = :account
                        union all select 'standing:' || id from account_standing
                          where account_id = :account and asked_group is null
                        union all select 'plan-rest:' || id from plan_rest where account_id = :account
                        union all select 'reason:' || id from payment_reason where account_id = :account
                        """)
                .param("account", account.id())
                .query(String.class)
                .list();
        return tasks.completedOn(keys).stream()
                .map(task -> Recorded.of(
                        task.ended(),
                        Recorded.Order.TASK,
                        "task",
                        Facts.of().and("name", task.key()).and("debtor", Pseudonyms.DEBTOR)));
    }

    /** What people said about stops that wait for them. */
    private Stream<Recorded> stops(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select 'standing:' || s.id as key, (
                          select x.answer from account_standing x
                          where x.account_id = s.account_id and x.id > s.id and x.answer is not null order by x.id limit 1) as answer
                        from account_standing s where s.account_id = ? and s.asked_group is not null and s.answer is null
                        order by s.id
                        """)
                .param(account.id())
                .query(Stop.class)
                .list()
                .stream()
                .flatMap(stop -> tasks.completedOn(List.of(stop.key())).stream()
                        .map(task -> Recorded.of(
                                task.ended(),
                                Recorded.Order.TASK,
                                "task",
                                Facts.of()
                                        .and("name", task.key())
                                        .and("about", "standing")
                                        .and("debtor", Pseudonyms.DEBTOR)
                                        .and("outcome", stop.agreed() ? "approve" : "refuse")
                                        .and("fields", Facts.of().and("note", DECIDED)))));
    }

    /** What came out of a call. */
    record Call(
            String outcome,
            LocalDate namedOn,
            BigDecimal amount,
            String topic,
            OffsetDateTime recordedAt,
            boolean byManager,
            String placed,
            boolean refused,
            String reason,
            BigDecimal disputed,
            Integer instalments,
            LocalDate firstOn,
            BigDecimal downPayment,
            String why,
            String brought,
            Long broughtId) {

        Stream<Recorded> told() {
            var at = recordedAt.toInstant();
            var call = Recorded.of(at, Recorded.Order.TASK, "task", byManager ? reported() : completed());
            return brought == null ? Stream.of(call) : Stream.of(call, Recorded.named(at, brought, broughtId));
        }

        private Facts reported() {
            return Facts.of()
                    .and("name", "Task_AskManager")
                    .and("debtor", Pseudonyms.DEBTOR)
                    .and("outcome", outcome)
                    .and("fields", Facts.of().and("note", "Spoken to"));
        }

        private Facts completed() {
            var offered = outcome.equals("OFFERS_PART");
            var promised = outcome.equals("PROMISES");
            var wished = outcome.equals("WANTS_PLAN") && instalments == null;
            var fields = Facts.of()
                    .and("promisedOn", promised ? namedOn : null)
                    .and("promisedAmount", promised ? Money.of(amount) : null)
                    .and("settlementAmount", offered ? Money.of(amount) : null)
                    .and("settlementPayBy", offered ? namedOn : null)
                    .and("deferredUntil", outcome.equals("WANTS_TIME") ? namedOn : null)
                    .and("concessionReason", offered || outcome.equals("WANTS_TIME") ? ON_THE_PHONE : null)
                    .and("planInstalments", instalments)
                    .and("planFirst", wished ? namedOn : firstOn)
                    .and(
                            "planDown",
                            downPayment == null || downPayment.signum() == 0
                                    ? wished ? Money.of(amount) : null
                                    : Money.of(downPayment))
                    .and("callBackOn", outcome.equals("CALL_BACK") ? namedOn : null)
                    .and("nonPaymentReason", why)
                    .and("placed", placed)
                    .and("furtherCalls", refused ? "REFUSED" : null)
                    .and("queryTopic", topic)
                    .and("queryText", topic == null ? null : ON_THE_PHONE)
                    .and("note", outcome.equals("HAND_OVER") ? ON_THE_PHONE : null)
                    .and("disputeReason", reason)
                    .and("disputedAmount", disputed == null ? null : disputed.toPlainString());
            return Facts.of()
                    .and("name", "Task_CallDebtor")
                    .and("debtor", Pseudonyms.DEBTOR)
                    .and("outcome", outcome)
                    .and("fields", fields.fields().isEmpty() ? null : fields);
        }
    }

    /** What came out of a call that was asked for. */
    record AskedFor(String outcome, LocalDate namedOn, String placed, OffsetDateTime recordedAt) {

        Recorded told() {
            var fields = Facts.of()
                    .and("outcome", outcome)
                    .and("callBackOn", namedOn)
                    .and("placed", placed)
                    .and("note", outcome.equals("REACHED") ? ON_THE_PHONE : null);
            var completed = Facts.of()
                    .and("name", "Task_FollowUp")
                    .and("debtor", Pseudonyms.DEBTOR)
                    .and("fields", fields);
            return Recorded.of(recordedAt.toInstant(), Recorded.Order.TASK, "task", completed);
        }
    }

    /** A stop that waited for a person. */
    record Stop(String key, String answer) {

        boolean agreed() {
            return "AGREED".equals(answer);
        }
    }

    /** What a lead decided. */
    record Decision(OffsetDateTime at, String task, String decision) {}
}
