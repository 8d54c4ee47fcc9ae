package io.dunflow.worklist;

import io.dunflow.correspondence.CallPermission;
import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.CurrencyScale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code call-attempts} what follows when nobody can be reached. */
@Component
class AskingAttempts {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final CurrencyScale scale;
    private final CallPermission permission;
    private final JdbcClient jdbc;

    AskingAttempts(
            KnowingAccounts knowing,
            Decisions decisions,
            CreditorDays days,
            CurrencyScale scale,
            CallPermission permission,
            JdbcClient jdbc) {
        this.scale = scale;
        this.permission = permission;
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** What follows in the case, by what is known now; a lead decides where no row fits. */
    NextStep of(long caseId) {
        return of(calls(caseId));
    }

    /** The same when one more call reached nobody that is not recorded yet. */
    NextStep afterOneMore(long caseId) {
        var calls = calls(caseId);
        return of(new Calls(calls.accountId(), calls.inVain() + 1, calls.managerAsked(), calls.noticePassed()));
    }

    /** The same of a call that was asked for outside of a case, when so many reached nobody. */
    NextStep outsideOfCases(long accountId, int inVain) {
        return of(new Calls(accountId, inVain, false, false));
    }

    /** What is done in a case about which nobody may call; calling again would be no answer. */
    String withoutCalls(long caseId) {
        var step = of(calls(caseId)).step();
        return step.equals("CALL_AGAIN") ? "LEAD" : step;
    }

    private NextStep of(Calls calls) {
        var sitting = decisions.open();
        var known = knowing.of(calls.accountId(), days.todayOf(calls.accountId()), sitting);
        var facts = scale.overdue(known, calls.accountId(), sitting)
                .and(Map.of(
                        "callsInVain", calls.inVain(),
                        "managerAsked", calls.managerAsked(),
                        "finalNoticePassed", calls.noticePassed(),
                        "callable", !permission.ask(calls.accountId()).never()));
        var answer = sitting.ask("call-attempts", facts);
        return new NextStep(
                answer.text("nextStep").orElse("LEAD"),
                answer.integer("daysBetween").orElse(1),
                answer.integer("daysToPay").orElse(10),
                answer.id());
    }

    private Calls calls(long caseId) {
        return jdbc.sql(
                        """
                        select c.account_id,
                          (select count(*)::int from call_outcome o where o.case_id = c.id and o.outcome = 'NOT_REACHED'
                            and not o.by_manager and not exists (select 1 from call_outcome later
                              where later.account_id = c.account_id and later.id > o.id and later.spoken
                                and coalesce(later.case_id, c.id) = c.id)) as in_vain,
                          exists (select 1 from call_outcome o where o.case_id = c.id and o.by_manager) as manager_asked,
                          exists (select 1 from final_notice f where f.case_id = c.id and f.state = 'PASSED') as notice_passed
                        from dunning_case c where c.id = ?
                        """)
                .param(caseId)
                .query(Calls.class)
                .single();
    }

    /** How often a case was called. */
    record Calls(long accountId, int inVain, boolean managerAsked, boolean noticePassed) {}
}
