package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.CurrencyScale;
import io.dunflow.resolution.writeoff.SumsOfDebtors.Before;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code write-off-authority} who may ask for a write-off, and who approves it. */
@Component
class AskingWriteOffAuthority {

    private static final String COLLECTOR = "COLLECTOR";

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final SumsOfDebtors sums;
    private final CurrencyScale scale;

    AskingWriteOffAuthority(
            KnowingAccounts knowing, Decisions decisions, CreditorDays days, SumsOfDebtors sums, CurrencyScale scale) {
        this.scale = scale;
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.sums = sums;
    }

    /**
     * The authority for this order.
     *
     * @param amount what would be written off
     * @param asker what who asks may approve; NONE is a collector
     * @param by who asks
     */
    WriteOffAuthority of(WriteOffOrder order, BigDecimal amount, Approval asker, String by) {
        return ask(new Asked(
                order.account(),
                order.cause(),
                amount,
                new Before(Long.MAX_VALUE, asker == Approval.NONE ? COLLECTOR : asker.name(), by)));
    }

    /** The same for what waits, as things stand now: what was booked or asked for before it counts. */
    WriteOffAuthority again(WriteOff one, BigDecimal amount) {
        return ask(new Asked(one.accountId(), one.cause(), amount, new Before(one.id(), one.asker(), one.askedBy())));
    }

    private WriteOffAuthority ask(Asked asked) {
        var account = asked.account();
        var today = days.todayOf(account);
        var sitting = decisions.open();
        var measured = scale.measured(asked.amount(), account, sitting);
        var together = sums.together(account, asked.before(), today, sitting);
        var ofYear = sums.ofYear(account, asked.before().id(), today, sitting);
        var answer = sitting.ask(
                "write-off-authority",
                knowing.of(account, today, sitting)
                        .and(Map.of(
                                "amount",
                                measured,
                                "asker",
                                asked.before().asker(),
                                "cause",
                                asked.cause().name(),
                                "askedTogether",
                                together.add(measured),
                                "writtenOffOfYear",
                                ofYear.add(measured))));
        return new WriteOffAuthority(
                answer.flag("mayAsk"),
                Approval.valueOf(answer.text("approver").orElse("LEAD")),
                answer.text("reason").orElse("NO_RULE"),
                answer.id() == 0 ? null : Long.valueOf(answer.id()),
                asked.before().asker());
    }

    /** What somebody asks for. */
    private record Asked(long account, WriteOffCause cause, BigDecimal amount, Before before) {}
}
