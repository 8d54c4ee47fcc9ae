package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a proposal behind the page's back: reviewed, compared, and lived through by scenarios. */
@Component
class CheckingProposals {

    /** After this time a check that says nothing has lost its server. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(CheckingProposals.class);

    private final Proposals proposals;
    private final ProposedFiles files;
    private final ModelsAtWork models;
    private final ModelWorkshop workshop;
    private final ObjectProvider<ScenarioTrial> trial;
    private final TransactionTemplate transaction;
    private final TaskExecutor executor;
    private final Clock clock;

    CheckingProposals(
            Proposals proposals,
            ProposedFiles files,
            ModelsAtWork models,
            ModelWorkshop workshop,
            ObjectProvider<ScenarioTrial> trial,
            TransactionTemplate transaction,
            TaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.proposals = proposals;
        this.files = files;
        this.models = models;
        this.workshop = workshop;
        this.trial = trial;
        this.transaction = transaction;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /**
     * Begins the check of a proposal; it ends as READY or REFUSED.
     *
     * @throws ProposalRefused when it is being checked or was decided
     */
    void check(long id, String by) {
        var proposal = transaction.execute(status -> begin(id));
        executor.execute(() -> check(proposal, by));
    }

    private Proposal begin(long id) {
        var proposal = proposals.lock(id);
        if (proposal.state().isDecided()) {
            throw new ProposalRefused(say("proposal.nothing", id, word("proposalState", proposal.state())));
        }
        if (proposal.state() == ProposalState.CHECKING
                && proposal.checkedAt().isAfter(clock.instant().minus(PATIENCE))) {
            throw new ProposalRefused(say("proposal.checking", id));
        }
        proposals.checking(id, models.deployment());
        return proposals.get(id);
    }

    private void check(Proposal proposal, String by) {
        CheckReport report;
        try {
            report = report(proposal);
        } catch (RuntimeException failure) {
            log.error("The check of proposal {} failed", proposal.id(), failure);
            report = new CheckReport(
                    List.of(Finding.error("", "", "The check itself failed: " + failure.getMessage())),
                    List.of(),
                    List.of());
        }
        var result = report;
        transaction.executeWithoutResult(status -> proposals.checked(proposal, by, result));
    }

    private CheckReport report(Proposal proposal) {
        var before = models.files();
        var rows = files.rows(proposal.id(), proposal.revision());
        var proposed = files.of(proposal.id(), proposal.revision());
        var after = models.with(proposed);
        var findings = new ArrayList<Finding>();
        rows.stream()
                .filter(file -> !FileNames.isScenario(file.name()))
                .filter(file -> !file.beforeHash().equals(Fingerprint.of(before.get(file.name()))))
                .map(CheckingProposals::conflict)
                .forEach(findings::add);
        findings.addAll(workshop.review(after));
        var refused = findings.stream().anyMatch(Finding::refuses);
        var changes = workshop.differences(with(before, Map.of()), with(after, proposed));
        var outcomes = refused ? List.<ScenarioTrial.Outcome>of() : tried(after, proposed);
        if (!refused && outcomes.isEmpty()) {
            findings.add(Finding.error(
                    "",
                    "",
                    "No scenario was run: hand one in with the change, or let "
                            + "dunflow.scenarios.location name the folder of those that came with Dunflow"));
        }
        return new CheckReport(List.copyOf(findings), changes, outcomes);
    }

    private List<ScenarioTrial.Outcome> tried(Map<String, byte[]> after, Map<String, byte[]> proposed) {
        var scenarios = with(Map.of(), proposed);
        return trial.orderedStream()
                .findFirst()
                .map(one -> one.run(after, scenarios))
                .orElse(List.of());
    }

    /** Models, and the scenarios that came with proposals before and with this one. */
    private Map<String, byte[]> with(Map<String, byte[]> models, Map<String, byte[]> proposed) {
        var all = new TreeMap<>(models);
        all.putAll(files.keptScenarios());
        proposed.forEach((name, content) -> {
            if (FileNames.isScenario(name)) {
                all.put(name, content);
            }
        });
        return all;
    }

    private static Finding conflict(ProposedFiles.File file) {
        return Finding.error(
                file.name(),
                "",
                "Somebody else's change of this file was deployed since it was handed in; "
                        + "take the file at work, make the change in it again, and hand it in again");
    }
}
