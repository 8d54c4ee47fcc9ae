package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does what a person decided about credit: counts the order or not, sets limit and terms, stops or releases orders. */
@Component
class ActingOnCases {

    private final CreditLimits limits;
    private final CheckingLimits checking;
    private final CustomerOrders orders;
    private final OrderBlocks blocks;
    private final ReleasingOrders releasing;
    private final KeepingUpWithLimits keeping;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActingOnCases(
            CreditLimits limits,
            CheckingLimits checking,
            CustomerOrders orders,
            OrderBlocks blocks,
            ReleasingOrders releasing,
            KeepingUpWithLimits keeping,
            JdbcClient jdbc,
            Clock clock) {
        this.limits = limits;
        this.checking = checking;
        this.orders = orders;
        this.blocks = blocks;
        this.releasing = releasing;
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void act(CreditCase one, CaseState state, CaseDecision decision, String by) {
        switch (state) {
            case APPROVED -> approve(one, decision, by);
            case CHANGED -> setLimit(one, decision.limit(), decision, by);
            case KEPT -> keep(one, decision, by);
            case BLOCKED -> blocks.block(one.debtorId(), one.scope(), "REVIEW", decision.note(), by);
            case DECLINED -> orders.refuse(one);
            default -> {}
        }
        if (decision.terms() != null) {
            setTerms(one, decision.terms(), by);
        }
    }

    private void approve(CreditCase one, CaseDecision decision, String by) {
        var limit = one.kind() == CaseKind.APPLICATION && decision.limit() == null ? one.amount() : decision.limit();
        if (limit != null) {
            setLimit(one, limit, decision, by);
        }
        if (one.checkId() != null) {
            orders.reserve(one, by);
        }
    }

    /** The limit as high as it is; given anew only when it ends on another day. */
    private void keep(CreditCase one, CaseDecision decision, String by) {
        blocks.release(one.debtorId(), one.scope(), "REVIEW", decision.note(), by);
        limits.latest(one.debtorId(), one.scope())
                .filter(limit -> !Objects.equals(limit.validUntil(), decision.validUntil()))
                .ifPresent(limit -> setLimit(one, limit.amount(), decision, by));
    }

    private void setLimit(CreditCase one, BigDecimal amount, CaseDecision decision, String by) {
        var until = amount == null ? null : decision.validUntil();
        var order = new LimitOrder(one.debtor(), one.scope(), amount, one.currency(), until, decision.note());
        checking.check(one.debtorId(), order);
        limits.add(one.debtorId(), order, one.key(), by);
        releasing.within(one.debtorId(), one.scope(), by);
        keeping.set(one.debtorId(), one.scope(), by);
    }

    private void setTerms(CreditCase one, String terms, String by) {
        jdbc.sql("insert into credit_terms (debtor_id, terms, case_id, set_by, set_at) values (?, ?, ?, ?, ?)")
                .params(one.debtorId(), terms, one.id(), by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
