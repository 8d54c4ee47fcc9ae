package io.dunflow.credit;

import io.dunflow.credit.JudgingCredit.Against;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks what speaks against credit that one person gave, so that a second one agrees to nothing that the first did not know. */
@Component
class WeighingAgain {

    private final ReadingCredit reading;
    private final CreditLimits limits;
    private final JudgingCredit judging;
    private final CustomerOrders orders;
    private final CreditorDays days;
    private final Decisions decisions;

    WeighingAgain(
            ReadingCredit reading,
            CreditLimits limits,
            JudgingCredit judging,
            CustomerOrders orders,
            CreditorDays days,
            Decisions decisions) {
        this.reading = reading;
        this.limits = limits;
        this.judging = judging;
        this.orders = orders;
        this.days = days;
        this.decisions = decisions;
    }

    /** What the table about orders says now against the order, or against orders within the limit that was decided. */
    List<Against> against(CreditCase one, CaseDecision decision) {
        var day = days.todayOf(one.accountId());
        var order = one.kind() == CaseKind.REFERRAL ? one.amount() : BigDecimal.ZERO;
        var known = one.checkId() == null ? null : orders.ofCheck(one.checkId()).orElse(null);
        var credit = reading.of(
                one.debtorId(),
                reading.headOf(one.debtorId()),
                order,
                one.currency(),
                day,
                known,
                limit(one, decision).orElse(null));
        return judging.of(one.debtorId(), day, credit, decisions.open()).against();
    }

    /** What speaks against it more than when it was decided; nothing where it gives nothing. */
    List<String> worse(CreditCase one, CaseState state, CreditProposals.Proposal proposal) {
        if (!gives(state, proposal)) {
            return List.of();
        }
        var before = proposal.known();
        return against(one, proposal.decision()).stream()
                .filter(now -> before.stream().noneMatch(now::isKnownBy))
                .map(Against::reason)
                .distinct()
                .toList();
    }

    private static boolean gives(CaseState state, CreditProposals.Proposal proposal) {
        return switch (state) {
            case APPROVED, KEPT -> true;
            case CHANGED -> proposal.limitAmount() != null;
            default -> false;
        };
    }

    /** The limit as it would be then; empty where the decision sets none. */
    private Optional<CreditLimit> limit(CreditCase one, CaseDecision decision) {
        var amount = Optional.ofNullable(decision.limit());
        if (amount.isEmpty() && one.kind() == CaseKind.APPLICATION) {
            amount = Optional.of(one.amount());
        }
        if (amount.isEmpty() && "KEEP".equals(decision.outcome())) {
            amount = limits.latest(one.debtorId(), one.scope()).map(CreditLimit::amount);
        }
        return amount.map(limit -> CreditLimit.decided(one, limit, decision.validUntil()));
    }
}
