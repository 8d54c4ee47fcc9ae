package io.dunflow.resolution.plan;

import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Shows plans with what is booked by now: a run judges what runs once a day, and what is only offered not at all. What is
 * missed, and since when, only a run finds; what rests or has ended stands as it was judged.
 */
@Component
public class PlansAsBooked {

    private final Plans plans;
    private final ReadingPlans reading;
    private final CreditorDays days;

    PlansAsBooked(Plans plans, ReadingPlans reading, CreditorDays days) {
        this.plans = plans;
        this.reading = reading;
        this.days = days;
    }

    public Optional<Shown> find(long id) {
        return plans.find(id).map(this::show);
    }

    /** The plans of an account, newest first. */
    public List<Shown> ofAccount(long accountId) {
        return plans.ofAccount(accountId).stream().map(this::show).toList();
    }

    private Shown show(Plan plan) {
        var judged = plans.instalmentsOf(plan.id());
        if (!plan.state().negotiated() && plan.state() != PlanState.ACTIVE) {
            return new Shown(plan, judged);
        }
        var books = reading.of(plan);
        var money = books.moneyOf(plan);
        var booked = books.judgement(plan, days.todayOf(plan.accountId())).judge();
        var instalments = IntStream.range(0, judged.size())
                .mapToObj(n -> known(judged.get(n), booked.get(n)))
                .toList();
        return new Shown(plan.counting(money.paid(), money.waived()), instalments);
    }

    private static PlanInstalment known(PlanInstalment judged, PlanInstalment booked) {
        return judged.become(
                judged.state().unpaid() && !booked.state().unpaid() ? booked.state() : judged.state(),
                paid(judged, booked));
    }

    /** What went back a run finds. */
    private static BigDecimal paid(PlanInstalment judged, PlanInstalment booked) {
        return judged.state().unpaid() ? booked.paid() : judged.paid();
    }

    /** A plan and its instalments. */
    public record Shown(Plan plan, List<PlanInstalment> instalments) {}
}
