package io.dunflow.dunning;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Standings;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Selects what is due, decides for each account, and says who has to approve. */
@Component
public class ProposingRuns {

    private static final int PAGE = 1_000;

    private final Runs runs;
    private final Candidates candidates;
    private final ChargingLines charging;
    private final ProposedLines lines;
    private final RunApproval approval;
    private final Standings standings;
    private final List<BeforeProposal> before;
    private final AccountLocks locks;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposingRuns(
            Runs runs,
            Candidates candidates,
            ChargingLines charging,
            ProposedLines lines,
            RunApproval approval,
            Standings standings,
            List<BeforeProposal> before,
            AccountLocks locks,
            Decisions decisions,
            JdbcClient jdbc,
            Clock clock) {
        this.runs = runs;
        this.candidates = candidates;
        this.charging = charging;
        this.lines = lines;
        this.approval = approval;
        this.standings = standings;
        this.before = before;
        this.locks = locks;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the proposal of a run that was just opened.
     *
     * @param processInstanceId of its process
     * @return who has to approve it, and whether it is a dry run
     */
    @Transactional
    public Proposal propose(long runId, String processInstanceId) {
        var run = runs.findLocked(runId).orElseThrow(() -> new UnknownRun(runId));
        run.runsAs(processInstanceId);
        jdbc.sql("update dunning_run set decided_on = pg_current_snapshot() where id = :run")
                .param("run", runId)
                .update();
        var sitting = decisions.open();
        int accounts = 0;
        var judged = judged(run);
        locks.take(toJudge(judged, run.runDate()));
        for (long creditorId : run.creditorIds()) {
            if (judged.contains(creditorId)) {
                before.forEach(agreements -> agreements.judge(creditorId, run.runDate()));
            }
            accounts += propose(run, creditorId, sitting);
        }
        int notices = jdbc.sql("select count(*) from run_line where run_id = :run and step = 'REMIND'")
                .param("run", runId)
                .query(Integer.class)
                .single();
        var needed = approval.of(run, sitting);
        run.proposed(accounts, notices, needed.approval(), needed.reason());
        run.goOnByItself(clock.instant());
        runs.saveAndFlush(run);
        return new Proposal(needed.approval(), run.dryRun());
    }

    private int propose(DunningRun run, long creditorId, Sitting sitting) {
        var judging = new JudgingAccounts(run.runDate(), sitting);
        var wanted = Wanted.by(sitting);
        var horizon = Horizon.of(run.runDate(), sitting);
        int seen = 0;
        long after = 0;
        while (true) {
            var page = candidates.page(creditorId, horizon, after, PAGE);
            if (page.isEmpty()) {
                return seen;
            }
            var all = charging.charge(
                    candidates.facts(page, run.runDate(), wanted, sitting).stream()
                            .map(judging::judge)
                            .toList(),
                    run.runDate(),
                    sitting);
            var judged = all.stream().filter(ProposingRuns::worthALine).toList();
            lines.write(run.id(), judged);
            if (!run.dryRun()) {
                noteStandings(creditorId, all);
                noteNextAction(run.id(), page);
            }
            seen += judged.size();
            after = page.get(page.size() - 1);
        }
    }

    private List<Long> judged(DunningRun run) {
        return run.dryRun()
                ? List.of()
                : run.creditorIds().stream()
                        .filter(creditor -> !inShadow(creditor))
                        .toList();
    }

    private Set<Long> toJudge(List<Long> creditors, LocalDate runDate) {
        return before.stream()
                .flatMap(agreements ->
                        creditors.stream().flatMap(creditor -> agreements.accounts(creditor, runDate).stream()))
                .collect(Collectors.toSet());
    }

    private boolean inShadow(long creditorId) {
        return jdbc.sql("select shadow from creditor where id = ?")
                .param(creditorId)
                .query(Boolean.class)
                .single();
    }

    /** An account of which nothing is due yet is nobody's business, unless it should hear from us and may not or need not. */
    private static boolean worthALine(JudgedAccount judged) {
        return judged.acts()
                || judged.refused()
                || "NET_BELOW_MINIMUM".equals(judged.reason())
                || judged.items().stream().anyMatch(item -> item.item().overdue(judged.day()));
    }

    /** A creditor in shadow mode stops nobody's orders. */
    private void noteStandings(long creditorId, List<JudgedAccount> all) {
        if (!inShadow(creditorId)) {
            all.stream()
                    .filter(judged -> judged.standing() != null)
                    .forEach(judged -> standings.put(
                            judged.account().id(), judged.account().standing(), judged.standing(), judged.day()));
        }
    }

    private void noteNextAction(long runId, List<Long> accountIds) {
        jdbc.sql(
                        """
                        update dunning_case c set next_action_on = l.next_action_on
                        from run_line l
                        where l.run_id = :run and l.account_id = c.account_id and c.stage = 'REMINDER'
                          and c.account_id = any(:accounts)
                        """)
                .param("run", runId)
                .param("accounts", accountIds.toArray(Long[]::new))
                .update();
    }

    /** What the process has to know to go on. */
    public record Proposal(Approval approval, boolean dryRun) {}
}
