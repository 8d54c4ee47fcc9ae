package io.dunflow.worklist;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.CurrencyScale;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table {@code task-days} by when a task is to be done, and on which day it comes up again. */
@Component
public class TaskDays {

    static final String TABLE = "task-days";

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CurrencyScale scale;
    private final TaskReaders readers;
    private final CreditorDays days;
    private final BusinessDays businessDays;

    TaskDays(
            KnowingAccounts knowing,
            Decisions decisions,
            CurrencyScale scale,
            TaskReaders readers,
            CreditorDays days,
            BusinessDays businessDays) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.scale = scale;
        this.readers = readers;
        this.days = days;
        this.businessDays = businessDays;
    }

    /** The days of a task that comes up today; where no row fits and nothing names a day, the next business day. */
    @Transactional
    public Days of(Matter matter) {
        var reader = readers.of(matter.key());
        var today = days.today(reader.zone().getId());
        var sitting = decisions.open();
        var answer = sitting.ask(TABLE, facts(matter, reader.calendar(), today, sitting));
        var due = Stream.concat(
                        Stream.ofNullable(matter.namedDay()).map(day -> lastDay(day, reader.calendar(), today)),
                        later(answer, "daysToAct", reader.calendar(), today).stream())
                .min(LocalDate::compareTo)
                .orElseGet(() -> businessDays.plus(reader.calendar(), today, 1));
        var followUp = later(answer, "daysToFollowUp", reader.calendar(), today)
                .filter(due::isAfter)
                .orElse(due);
        return new Days(due, followUp);
    }

    /** The day on which a task that is done comes up again, as what it looked for was not found; empty: it does not. */
    @Transactional
    public Optional<LocalDate> again(Matter matter) {
        var reader = readers.of(matter.key());
        var today = days.today(reader.zone().getId());
        var sitting = decisions.open();
        return later(
                sitting.ask(TABLE, facts(matter, reader.calendar(), today, sitting)),
                "daysToAskAgain",
                reader.calendar(),
                today);
    }

    /** The last business day on which the day that facts name is kept; none is before today. */
    private LocalDate lastDay(LocalDate named, String calendar, LocalDate today) {
        if (businessDays.isBusinessDay(calendar, named)) {
            return named;
        }
        var before = businessDays.minus(calendar, named, 1);
        return before.isBefore(today) ? businessDays.next(calendar, named) : before;
    }

    private Facts facts(Matter matter, String calendar, LocalDate today, Sitting sitting) {
        var own = new HashMap<String, Object>();
        own.put("task", matter.task());
        own.put("about", matter.about());
        own.put("team", matter.team());
        own.put(
                "daysLeft",
                matter.namedDay() == null ? null : businessDays.between(calendar, today, matter.namedDay()));
        return AccountUrls.account(matter.url())
                .map(account -> scale.overdue(knowing.of(account, today, sitting), account, sitting))
                .orElseGet(TaskDays::unknown)
                .and(own);
    }

    /** Of a matter of several accounts nothing about one is known. */
    private static Facts unknown() {
        var unknown = new HashMap<String, Object>();
        new AskedOfWorklist().byTable().get(TABLE).forEach(name -> unknown.put(name, null));
        return Facts.of(unknown);
    }

    private Optional<LocalDate> later(Answer answer, String output, String calendar, LocalDate today) {
        return answer.integer(output).map(count -> businessDays.plus(calendar, today, count));
    }

    /**
     * What a task is.
     *
     * @param task id of the user task in its model
     * @param key of its process
     * @param about what it is about, such as NOTICE or CASE
     * @param team the groups it is offered to, in the order of the alphabet
     * @param url of the page to which it leads
     * @param namedDay day by which facts want it, such as a court's; null when none is named
     */
    public record Matter(String task, String key, String about, String team, String url, LocalDate namedDay) {}

    /**
     * The days of a task.
     *
     * @param due last day on which it is in time
     * @param followUp day on which it comes up again
     */
    public record Days(LocalDate due, LocalDate followUp) {}
}
