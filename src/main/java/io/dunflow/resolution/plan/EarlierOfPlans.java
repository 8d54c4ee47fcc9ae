package io.dunflow.resolution.plan;

import io.dunflow.correspondence.EarlierInstalments;
import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of the instalments before those that a reminder names, counted when it leaves: the last run may be days ago; and
 * what is missing still of those that a letter called missing, one of which was paid in time.
 */
@Component
class EarlierOfPlans implements EarlierInstalments {

    private final Plans plans;
    private final ReadingPlans reading;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    EarlierOfPlans(Plans plans, ReadingPlans reading, CreditorDays days, JdbcClient jdbc) {
        this.plans = plans;
        this.reading = reading;
        this.days = days;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Earlier> before(long noticeId) {
        return plansOf(noticeId).stream().flatMap(this::earlier).reduce(EarlierOfPlans::both);
    }

    private List<Plan> plansOf(long noticeId) {
        return jdbc
                .sql(
                        "select distinct plan_id from plan_instalment where notice_id = :notice"
                                + " or disproved_notice_id is not null and plan_id = (select"
                                + " substring(matter from '^plan-resumed:(\\d+)$')::bigint from notice where id = :notice) order by plan_id")
                .param("notice", noticeId)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> plans.find(id).stream())
                .toList();
    }

    private Stream<Earlier> earlier(Plan plan) {
        var today = days.todayOf(plan.accountId());
        var judgement = reading.of(plan).judgement(plan, today);
        var past = judgement.judge().stream()
                .filter(one -> one.dueOn().isBefore(today) && one.state() != PlanInstalment.State.CREDITED)
                .toList();
        var behind = past.stream().filter(one -> one.state().unpaid()).toList();
        var known = behind.stream()
                .filter(one -> one.state() != PlanInstalment.State.AWAITING_BANK)
                .toList();
        return past.isEmpty()
                ? Stream.empty()
                : Stream.of(new Earlier(behind.isEmpty(), missing(known, judgement), until(known, plan, today)));
    }

    /** No more than is owed by the plan at all. */
    private static BigDecimal missing(List<PlanInstalment> behind, PlanJudgement judgement) {
        var money = judgement.money();
        var owed = judgement.plan().amount().subtract(money.waived()).subtract(money.paid());
        return behind.stream()
                .map(one -> one.amount().subtract(one.paid()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(owed)
                .max(BigDecimal.ZERO);
    }

    /** Of one in grace its last day, of one that was missed the day that our letter about it named; none that is over. */
    private LocalDate until(List<PlanInstalment> behind, Plan plan, LocalDate today) {
        var last = behind.stream()
                .map(one -> one.state() == PlanInstalment.State.MISSED ? payUntil(plan, one.no()) : one.lastDay())
                .map(day -> day == null || day.isBefore(today) ? null : day)
                .toList();
        return last.isEmpty() || last.stream().anyMatch(Objects::isNull)
                ? null
                : last.stream().min(LocalDate::compareTo).orElseThrow();
    }

    private LocalDate payUntil(Plan plan, int no) {
        return jdbc.sql("select x.pay_until from plan_instalment x join notice n on n.id = x.missed_notice_id and"
                        + " n.standing where x.plan_id = ? and x.no = ?")
                .params(plan.id(), no)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private static Earlier both(Earlier one, Earlier other) {
        boolean now = isOver(one) || isOver(other);
        var until = Stream.of(one, other)
                .map(Earlier::until)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
        return new Earlier(
                one.kept() && other.kept(), one.missing().add(other.missing()), now ? null : until.orElse(null));
    }

    private static boolean isOver(Earlier earlier) {
        return earlier.missing().signum() > 0 && earlier.until() == null;
    }
}
