package io.dunflow.dunning;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.Account;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A day at a creditor, as tests live it: the clock stands at noon, a run is made, approved, executed, sent. */
@Component
public class Day {

    private final OrderingRuns ordering;
    private final DecidingRuns deciding;
    private final RunViews runs;
    private final LineViews lines;
    private final Notices notices;
    private final ManagementService jobs;
    private final JdbcClient jdbc;

    Day(
            OrderingRuns ordering,
            DecidingRuns deciding,
            RunViews runs,
            LineViews lines,
            Notices notices,
            ManagementService jobs,
            JdbcClient jdbc) {
        this.ordering = ordering;
        this.deciding = deciding;
        this.runs = runs;
        this.lines = lines;
        this.notices = notices;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Sets the clock to noon (UTC) of a day. */
    public void is(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    public void is(LocalDate day) {
        is(day.toString());
    }

    /** Proposes a run for today. */
    public RunView proposed(String creditor) {
        return runs.run(ordering.order(today(), creditor, false, "finance"));
    }

    /** Proposes, has a second person approve where needed, executes and sends. */
    public RunView run(String creditor) {
        var run = proposed(creditor);
        if (run.state() == RunState.PROPOSED && !run.approval().equals("NONE")) {
            deciding.approve(run.id(), "lead", Approval.LEAD);
        }
        send();
        return runs.run(run.id());
    }

    /** Hands over what goes to the printer in the evening of a day. */
    public void evening(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(18, 0).toInstant(ZoneOffset.UTC)));
        notices.dispatchDue();
    }

    public RunView look(long run) {
        return runs.run(run);
    }

    /** Executes what was approved and hands over what may leave. */
    public void send() {
        executeJobs();
        notices.dispatchDue();
    }

    /** Executes what the engine has to do now. */
    public void executeJobs() {
        while (true) {
            var due = jobs.createJobQuery().executable().listPage(0, 100);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> execute(job.getId()));
        }
    }

    private void execute(String job) {
        try {
            jobs.executeJob(job);
        } catch (RuntimeException failure) {
            // The job keeps its retries and its incident; tests look at those.
        }
    }

    public List<LineWithItems> lines(long run) {
        return lines.of(run, new LineFilter(null, null, 0, 10_000));
    }

    /** What stands as sent or to be sent to an account, as {@code date template amount}. */
    public List<String> letters(Account account) {
        return jdbc.sql(
                        """
                        select business_date || ' ' || template || ' ' || trim_scale(claimed) from notice
                        where account_id = ? and standing order by business_date, id
                        """)
                .param(account.id())
                .query(String.class)
                .list();
    }

    /** The live cases of an account, as {@code stage: items}. */
    public List<String> cases(Account account) {
        return jdbc.sql(
                        """
                        select c.stage || ': ' || count(x.id) from dunning_case c
                        left join case_item x on x.case_id = c.id and x.left_at is null
                        where c.account_id = ? and c.closed_at is null group by c.id order by c.id
                        """)
                .param(account.id())
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC);
    }
}
