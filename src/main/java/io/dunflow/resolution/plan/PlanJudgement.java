package io.dunflow.resolution.plan;

import io.dunflow.resolution.plan.PlanInstalment.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what became of the instalments of a plan: by value date, and only as far as the bank data is complete (domain
 * rule 2.7). Money pays the earliest instalment first; what was credited is taken off the last ones.
 *
 * @param complete last day through which the bank data is complete; null: none
 */
record PlanJudgement(
        Plan plan, List<PlanInstalment> instalments, PlanMoney money, LocalDate runDate, LocalDate complete) {

    /** The same with other days of the instalments. */
    PlanJudgement of(List<PlanInstalment> others) {
        return new PlanJudgement(plan, others, money, runDate, complete);
    }

    /** Each instalment as it stands. */
    List<PlanInstalment> judge() {
        var judged = new ArrayList<PlanInstalment>();
        var before = BigDecimal.ZERO;
        for (var one : instalments) {
            var through = before.add(one.amount());
            judged.add(one.become(state(one, before, through), paidOf(before, through)));
            before = through;
        }
        return judged;
    }

    /** Whether so many instalments are missed, or one so long, that the plan is in default. */
    boolean inDefault(List<PlanInstalment> judged) {
        var missed = judged.stream().filter(one -> one.state() == State.MISSED).toList();
        return missed.size() >= plan.missedUntilDefault() || missed.stream().anyMatch(this::tooLate);
    }

    /**
     * What was found in default, looked at again with what is known by now: which are still missed. Money that was there on
     * the day of the default makes an instalment late, as it would have had it been known.
     */
    List<PlanInstalment> stillMissed() {
        var judged = new ArrayList<PlanInstalment>();
        var before = BigDecimal.ZERO;
        for (var one : instalments) {
            var through = before.add(one.amount());
            boolean still = one.state() != State.MISSED || isMissing(runDate, through);
            var found = isMissing(one.lastDay(), through) ? State.PAID_LATE : State.PAID;
            judged.add(still ? one : one.become(found, paidOf(before, through)));
            before = through;
        }
        return judged;
    }

    private boolean isMissing(LocalDate through, BigDecimal sum) {
        return money.paidThrough(through).compareTo(needed(sum)) < 0;
    }

    private State state(PlanInstalment one, BigDecimal before, BigDecimal through) {
        var needed = needed(through);
        if (needed.compareTo(before) <= 0) {
            return State.CREDITED;
        }
        if (money.paidThrough(one.lastDay()).compareTo(needed) >= 0) {
            return State.PAID;
        }
        if (money.paid().compareTo(needed) >= 0) {
            return State.PAID_LATE;
        }
        if (!runDate.isAfter(one.lastDay())) {
            return State.OPEN;
        }
        return known(one.lastDay()) ? State.MISSED : State.AWAITING_BANK;
    }

    private boolean tooLate(PlanInstalment one) {
        var last = one.countsFrom().plusDays(plan.daysUntilDefault());
        return runDate.isAfter(last) && known(last) && money.paidThrough(last).compareTo(needed(throughOf(one))) < 0;
    }

    private BigDecimal throughOf(PlanInstalment one) {
        return instalments.stream()
                .filter(other -> other.no() <= one.no())
                .map(PlanInstalment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What has to be paid by then: less what is not owed any more. */
    private BigDecimal needed(BigDecimal through) {
        return through.min(plan.amount().subtract(money.waived()));
    }

    private BigDecimal paidOf(BigDecimal before, BigDecimal through) {
        return money.paid().min(through).subtract(before).max(BigDecimal.ZERO);
    }

    private boolean known(LocalDate day) {
        return complete != null && !complete.isBefore(day);
    }

    /**
     * What became of the plan.
     *
     * @param paid nothing of it is owed any more
     */
    record Found(boolean paid, boolean inDefault) {}
}
