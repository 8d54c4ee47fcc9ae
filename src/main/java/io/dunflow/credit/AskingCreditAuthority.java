package io.dunflow.credit;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.CurrencyScale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code credit-authority} whether one person may decide about so much credit alone. */
@Component
class AskingCreditAuthority {

    static final String TABLE = "credit-authority";
    static final Set<String> NAMES = Set.of("decider", "kind", "caseKind", "gives", "amount");

    private final CreditLimits limits;
    private final ReadingCredit reading;
    private final CreditorDays days;
    private final Decisions decisions;
    private final CurrencyScale scale;
    private final JdbcClient jdbc;

    AskingCreditAuthority(
            CreditLimits limits,
            ReadingCredit reading,
            CreditorDays days,
            Decisions decisions,
            CurrencyScale scale,
            JdbcClient jdbc) {
        this.limits = limits;
        this.reading = reading;
        this.days = days;
        this.decisions = decisions;
        this.scale = scale;
        this.jdbc = jdbc;
    }

    /** Of a question that is decided so. */
    CreditAuthority of(CreditCase one, CaseState state, CaseDecision decision, Approval decider) {
        var sitting = decisions.open();
        return ask(one.debtorId(), one.kind().name(), given(one, state, decision, sitting), decider, sitting);
    }

    /** Of a limit that is set by hand. */
    CreditAuthority of(long debtorId, LimitOrder order, Approval decider) {
        var sitting = decisions.open();
        var given = given(debtorId, order, sitting);
        return ask(debtorId, SettingLimits.BY_HAND, given, decider, sitting);
    }

    private CreditAuthority ask(long debtorId, String kind, BigDecimal given, Approval decider, Sitting sitting) {
        var answer = sitting.ask(
                TABLE,
                Map.of(
                        "decider",
                        decider == Approval.LEAD ? "LEAD" : "CREDIT",
                        "kind",
                        jdbc.sql("select kind from debtor where id = ?")
                                .param(debtorId)
                                .query(String.class)
                                .single(),
                        "caseKind",
                        kind,
                        "gives",
                        given.signum() > 0,
                        "amount",
                        given));
        return new CreditAuthority(
                answer.text("authority").filter("ALONE"::equals).isPresent(),
                answer.text("second").orElse("LEAD"),
                answer.text("reason").orElse("NO_RULE"),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }

    /** What the debtor may come to owe by this decision, as tables measure it; zero when it gives nothing. */
    private BigDecimal given(CreditCase one, CaseState state, CaseDecision decision, Sitting sitting) {
        return switch (state) {
            case APPROVED -> {
                var limit = one.kind() == CaseKind.APPLICATION && decision.limit() == null
                        ? one.amount()
                        : decision.limit();
                var order = one.kind() == CaseKind.REFERRAL ? with(one, sitting) : BigDecimal.ZERO;
                yield limit == null ? order : order.max(scale.measured(limit, one.currency(), sitting));
            }
            case KEPT -> standing(one.debtorId(), one.scope(), sitting);
            case CHANGED ->
                given(
                        one.debtorId(),
                        new LimitOrder(
                                one.debtor(),
                                one.scope(),
                                decision.limit(),
                                one.currency(),
                                decision.validUntil(),
                                decision.note()),
                        sitting);
            default -> BigDecimal.ZERO;
        };
    }

    /** What is owed and ordered with the order that was referred. */
    private BigDecimal with(CreditCase one, Sitting sitting) {
        var today = days.todayOf(one.accountId());
        var credit = reading.of(
                one.debtorId(), reading.headOf(one.debtorId()), BigDecimal.ZERO, one.currency(), today, null);
        return credit.own().exposure().lines().stream()
                .map(line -> scale.measured(line.amount(), line.currency(), sitting))
                .reduce(scale.measured(one.amount(), one.currency(), sitting), BigDecimal::add);
    }

    /** The limit, when it is more than the one that stands, or stands longer. */
    private BigDecimal given(long debtorId, LimitOrder order, Sitting sitting) {
        var measured =
                order.amount() == null ? BigDecimal.ZERO : scale.measured(order.amount(), order.currency(), sitting);
        var scope = order.scopeOrDebtor();
        var longer = limits.latest(debtorId, scope)
                .map(CreditLimit::validUntil)
                .filter(last -> order.validUntil() == null || order.validUntil().isAfter(last))
                .isPresent();
        return longer || measured.compareTo(standing(debtorId, scope, sitting)) > 0 ? measured : BigDecimal.ZERO;
    }

    private BigDecimal standing(long debtorId, LimitScope scope, Sitting sitting) {
        return limits.latest(debtorId, scope)
                .flatMap(limit -> Optional.ofNullable(limit.amount())
                        .map(amount -> scale.measured(amount, limit.currency(), sitting)))
                .orElse(BigDecimal.ZERO);
    }
}
