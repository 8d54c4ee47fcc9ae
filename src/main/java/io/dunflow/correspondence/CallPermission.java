package io.dunflow.correspondence;

import io.dunflow.correspondence.ContactCaps.Limits;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whether a debtor may be called on a day: {@code contact-permission} with the consent to calls and the day as
 * it is where the debtor is, and {@code contact-caps} with what was called before. Nobody is called before a day for
 * which the debtor asked.
 */
@Component
public class CallPermission {

    private static final int DAYS_AHEAD = 60;
    private static final int ORDINARY_HOUR = 10;
    private static final int HOURS = 24;

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final ContactCaps caps;
    private final Holidays holidays;
    private final BusinessDays days;
    private final Clock clock;
    private final ThreadLocal<Together> together = new ThreadLocal<>();

    CallPermission(
            JdbcClient jdbc, Decisions decisions, ContactCaps caps, Holidays holidays, BusinessDays days, Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.caps = caps;
        this.holidays = holidays;
        this.days = days;
        this.clock = clock;
    }

    /** Whether the debtor of an account may be called today; if not, on which day, if ever. */
    @Transactional
    public Verdict ask(long accountId) {
        return gathering(accountId).verdict(accountId);
    }

    /** The same of several accounts, by each. */
    @Transactional
    public Map<Long, Verdict> ask(Collection<Long> accountIds) {
        var asked = new Together(accountIds);
        return accountIds.stream().distinct().collect(Collectors.toMap(Function.identity(), asked::verdict));
    }

    /**
     * Does work in which it is asked for these accounts one by one, and reads for all of them what was called when the
     * first is asked for: the work itself calls nobody.
     */
    public void together(Collection<Long> accountIds, Runnable work) {
        together.set(new Together(accountIds));
        try {
            work.run();
        } finally {
            together.remove();
        }
    }

    /**
     * The hours of this day between which the debtor may be called, of its own clock, 0 and 24: at any; empty: not
     * today.
     */
    public Optional<List<Integer>> hoursToday(long accountId) {
        var callee = gathering(accountId).callee(accountId);
        var today = callee.dayAt(clock.instant());
        var sitting = decisions.openUnrecorded();
        var hours = IntStream.range(0, HOURS)
                .filter(hour -> sitting.ask("contact-permission", callee.at(today, hour, holidays))
                        .flag("permitted"))
                .toArray();
        return hours.length == 0 ? Optional.empty() : Optional.of(List.of(hours[0], hours[hours.length - 1] + 1));
    }

    private Together gathering(long accountId) {
        var others = together.get();
        return others != null && others.holds(accountId) ? others : new Together(List.of(accountId));
    }

    private Verdict look(Callee callee, LocalDate day, Limits limits, Sitting sitting) {
        var answer = sitting.ask("contact-permission", callee.at(day, ORDINARY_HOUR, holidays));
        if (!answer.flag("permitted")) {
            var hour = answer.integer("retryHour");
            boolean thatDay = hour.filter(at -> sitting.ask("contact-permission", callee.at(day, at, holidays))
                            .flag("permitted"))
                    .isPresent();
            if (!thatDay) {
                return new Verdict(
                        answer.text("reason").orElse("NO_RULE"),
                        hour.isEmpty() ? null : day.plusDays(1),
                        answer.id(),
                        false);
            }
        }
        if (callee.wantsItAfter(day)) {
            return new Verdict("CALL_WANTED_LATER", callee.wantedOn(), answer.id(), false);
        }
        return limits.over(callee.contact(), day)
                .map(over -> new Verdict(over.reason(), over.free(), over.decisionId(), false))
                .orElse(new Verdict(null, day, answer.id(), true));
    }

    private List<Callee> callees(Collection<Long> accountIds) {
        return jdbc.sql(
                        """
                        select a.id as account_id, d.person_id, d.kind, d.country, d.zone, k.calendar,
                          consent_of(d.person_id, a.creditor_id, 'PHONE', 'CALL') as consent,
                          call_asked_for(a.id) as asked_on, call_wanted_on(a.id) as wanted_on
                        from account a join debtor d on d.id = a.debtor_id join creditor k on k.id = a.creditor_id
                        where a.id = any(?) order by a.id
                        """)
                .param(accountIds.toArray(Long[]::new))
                .query(Callee.class)
                .list();
    }

    /** Accounts whose calls are read at once, when the first of them is asked for. */
    private final class Together {

        private final Set<Long> accountIds;
        private Map<Long, Callee> callees;
        private Sitting sitting;
        private Limits limits;

        private Together(Collection<Long> accountIds) {
            this.accountIds = Set.copyOf(accountIds);
        }

        private boolean holds(long accountId) {
            return accountIds.contains(accountId);
        }

        private Callee callee(long accountId) {
            if (callees == null) {
                callees =
                        callees(accountIds).stream().collect(Collectors.toMap(Callee::accountId, Function.identity()));
            }
            return callees.get(accountId);
        }

        private Verdict verdict(long accountId) {
            var callee = callee(accountId);
            if (limits == null) {
                open();
            }
            var today = look(callee, callee.dayAt(clock.instant()), limits, sitting);
            var found = today;
            for (var asked = 0; found.isLater() && asked < DAYS_AHEAD; asked++) {
                found = look(callee, days.next(callee.calendar(), found.on()), limits, sitting);
            }
            return found.now() && !today.now() ? today.until(found.on()) : found;
        }

        private void open() {
            var first = callees.values().stream()
                    .map(callee -> callee.dayAt(clock.instant()))
                    .min(LocalDate::compareTo);
            var contacts = callees.values().stream().map(Callee::contact).toList();
            sitting = decisions.open();
            limits = caps.open(contacts, first.orElse(LocalDate.EPOCH), sitting);
        }
    }

    /**
     * Whether somebody may be called.
     *
     * @param reason why not today, as the table says it
     * @param on the day on which it may be, of the debtor; null: never
     */
    public record Verdict(String reason, LocalDate on, long decisionId, boolean now) {

        /** Whether a call may be made on no day. */
        public boolean never() {
            return on == null;
        }

        boolean isLater() {
            return !now && on != null;
        }

        private Verdict until(LocalDate day) {
            return new Verdict(reason, day, decisionId, false);
        }
    }
}
