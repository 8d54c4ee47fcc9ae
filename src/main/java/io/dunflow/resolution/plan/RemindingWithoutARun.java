package io.dunflow.resolution.plan;

import io.dunflow.dunning.ByTheClock;
import io.dunflow.dunning.OneByOne;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BusinessDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds of instalments on business days on which no run did: by noon of the creditor's clock, when the bank statements of
 * the day are in.
 */
@Component
class RemindingWithoutARun implements ByTheClock {

    private static final LocalTime AT_THE_LATEST = LocalTime.NOON;

    private final RemindingOfInstalments reminding;
    private final BusinessDays businessDays;
    private final AccountLocks locks;
    private final OneByOne oneByOne;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemindingWithoutARun(
            RemindingOfInstalments reminding,
            BusinessDays businessDays,
            AccountLocks locks,
            OneByOne oneByOne,
            JdbcClient jdbc,
            Clock clock) {
        this.reminding = reminding;
        this.businessDays = businessDays;
        this.locks = locks;
        this.oneByOne = oneByOne;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void doDue() {
        var due = creditors().stream()
                .filter(creditor -> !clock.instant().isBefore(creditor.noonOf(creditor.today())))
                .filter(creditor -> businessDays.isBusinessDay(creditor.calendar(), creditor.today()))
                .toList();
        oneByOne.each(due, this::remind);
    }

    private void remind(Waiting creditor) {
        var accounts = reminding.accounts(creditor.id(), creditor.today());
        if (!accounts.isEmpty()) {
            locks.take(Set.copyOf(accounts));
            reminding.remind(creditor.id(), creditor.today());
        }
    }

    /** Noon of the next business day on which an instalment may have to be told of. */
    @Override
    public Optional<Instant> next() {
        return creditors().stream().map(this::next).min(Instant::compareTo);
    }

    private Instant next(Waiting creditor) {
        boolean over = !clock.instant().isBefore(creditor.noonOf(creditor.today()));
        var from = creditor.today().plusDays(over ? 1 : 0);
        var first = businessDays.minus(creditor.calendar(), creditor.first(), 1);
        return creditor.noonOf(businessDays.next(creditor.calendar(), first.isAfter(from) ? first : from));
    }

    /** Creditors with instalments that nobody was told of; those that only try things out tell nobody. */
    private List<Waiting> creditors() {
        return jdbc.sql(
                        """
                        select c.id, c.zone, c.calendar, day_in(c.zone, :now) as today, min(x.due_on - p.remind_days) as first
                        from creditor c join account a on a.creditor_id = c.id join plan p on p.account_id = a.id and p.state = 'ACTIVE'
                        join plan_instalment x on x.plan_id = p.id and x.state = 'OPEN' and x.reminded_on is null
                        where not c.shadow and x.due_on >= day_in(c.zone, :now)
                        group by c.id order by c.id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Waiting.class)
                .list();
    }

    /**
     * A creditor with such instalments.
     *
     * @param first day before the first of them on which to tell of it, weekends and holidays aside
     */
    private record Waiting(long id, String zone, String calendar, LocalDate today, LocalDate first) {

        Instant noonOf(LocalDate day) {
            return day.atTime(AT_THE_LATEST).atZone(ZoneId.of(zone)).toInstant();
        }
    }
}
