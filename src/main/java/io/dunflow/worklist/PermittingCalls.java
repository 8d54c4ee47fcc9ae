package io.dunflow.worklist;

import io.dunflow.correspondence.CallPermission;
import io.dunflow.correspondence.CallPermission.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says before a call comes up whether it may be made, with the consent and the limits there are, and keeps why not. */
@Component
public class PermittingCalls {

    private static final int MORNING = 6;

    private static final String OF_PERSON =
            """
            select o.id as case_id, o.account_id from debtor d join account a on a.debtor_id = d.id
            join dunning_case o on o.account_id = a.id
            where o.stage = 'ESCALATION' and o.closed_at is null and not o.shadow and\s
            """;

    private final CallPermission permission;
    private final AskingAttempts attempts;
    private final JdbcClient jdbc;
    private final Clock clock;

    PermittingCalls(CallPermission permission, AskingAttempts attempts, JdbcClient jdbc, Clock clock) {
        this.permission = permission;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a case goes on that is to be called about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer ask(long caseId) {
        var called = called(caseId);
        var verdict = permission.ask(called.accountId());
        if (verdict.now()) {
            return new Answer("NOW", null, null);
        }
        keep(caseId, called.accountId(), verdict);
        return verdict.never()
                ? new Answer("NEVER", null, attempts.withoutCalls(caseId))
                : new Answer("LATER", called.morningOf(verdict.on()), null);
    }

    /** Other cases of the same person about which nobody may call any more today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> stopped(long caseId) {
        return stopped(jdbc.sql(OF_PERSON + "d.person_id = (select e.person_id from dunning_case c"
                        + " join account b on b.id = c.account_id join debtor e on e.id = b.debtor_id where c.id = :case)"
                        + " and o.id <> :case order by o.id")
                .param("case", caseId)
                .query(Other.class)
                .list());
    }

    /** Cases of a person about which nobody may call today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> stoppedOfPerson(long personId) {
        return stopped(jdbc.sql(OF_PERSON + "d.person_id = ? order by o.id")
                .param(personId)
                .query(Other.class)
                .list());
    }

    private List<Long> stopped(List<Other> cases) {
        var verdicts = permission.ask(cases.stream().map(Other::accountId).collect(Collectors.toSet()));
        return cases.stream()
                .filter(one -> !verdicts.get(one.accountId()).now())
                .map(Other::caseId)
                .toList();
    }

    private void keep(long caseId, long accountId, Verdict verdict) {
        jdbc.sql("insert into call_pause (case_id, account_id, reason, until_date, decision_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        accountId,
                        verdict.reason(),
                        verdict.on(),
                        verdict.decisionId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Called called(long caseId) {
        return jdbc.sql("select c.account_id, k.zone from dunning_case c join account a on a.id = c.account_id"
                        + " join creditor k on k.id = a.creditor_id where c.id = ?")
                .param(caseId)
                .query(Called.class)
                .single();
    }

    /**
     * How it goes on.
     *
     * @param word NOW, LATER or NEVER
     * @param from of LATER: when to look again
     * @param nextStep of NEVER: what is done instead, as the table {@code call-attempts} says
     */
    public record Answer(String word, Instant from, String nextStep) {}

    /** About which account, and in which zone its creditor's days begin. */
    record Called(long accountId, String zone) {

        Instant morningOf(LocalDate day) {
            return day.atTime(MORNING, 0).atZone(ZoneId.of(zone)).toInstant();
        }
    }

    /** A case of the person. */
    record Other(long caseId, long accountId) {}
}
