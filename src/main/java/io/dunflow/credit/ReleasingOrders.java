package io.dunflow.credit;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases orders that were blocked because the limit was exceeded, as soon as it is not exceeded any more. */
@Component
class ReleasingOrders {

    static final String OVER_LIMIT = "OVER_LIMIT";
    private static final String WITHIN_LIMIT = "WITHIN_LIMIT";

    private final OrderBlocks blocks;
    private final CreditCases cases;
    private final CheckingLimits checking;
    private final CreditorDays days;
    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;

    ReleasingOrders(
            OrderBlocks blocks,
            CreditCases cases,
            CheckingLimits checking,
            CreditorDays days,
            ResolutionProcesses processes,
            JdbcClient jdbc) {
        this.blocks = blocks;
        this.cases = cases;
        this.checking = checking;
        this.days = days;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /** Somebody set a limit: looks at the one that counts now; other causes go on. */
    void within(long debtorId, LimitScope scope, String by) {
        if (isWithin(debtorId, scope)) {
            blocks.release(debtorId, scope, OVER_LIMIT, WITHIN_LIMIT, by);
        }
    }

    /** The same where what is owed and ordered may be less; a review that nobody has decided and nothing else asked for goes. */
    void again(long debtorId, LimitScope scope, String by) {
        if (isWithin(debtorId, scope)) {
            release(debtorId, scope, by);
        }
    }

    /** The same of the limits that stop an order which is just asked for. */
    void again(Asked asked) {
        blocks.withinAgain(asked.debtor(), asked.head(), asked.day())
                .forEach(limit -> release(limit.debtorId(), limit.scope(), Actor.POLICY));
    }

    private void release(long debtorId, LimitScope scope, String by) {
        blocks.release(debtorId, scope, OVER_LIMIT, WITHIN_LIMIT, by);
        cases.openReview(debtorId, scope)
                .filter(one -> one.state() == CaseState.OPEN && one.reasons().equals(List.of(OVER_LIMIT)))
                .ifPresent(one -> {
                    cases.end(one, CaseState.WITHDRAWN, WITHIN_LIMIT, days.todayOf(one.accountId()), by);
                    processes.tell(one.key(), "credit-decided", DecidingCases.told(CaseState.WITHDRAWN, null));
                });
    }

    private boolean isWithin(long debtorId, LimitScope scope) {
        return jdbc.sql("select within_limit(?, ?, ?)")
                .params(scope.name(), debtorId, checking.today(debtorId))
                .query(Boolean.class)
                .single();
    }
}
