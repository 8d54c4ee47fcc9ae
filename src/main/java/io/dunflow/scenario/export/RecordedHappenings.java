package io.dunflow.scenario.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that happened to an exported account, from every module's records, in its order. */
@Component
class RecordedHappenings {

    private final RecordedClaims claims;
    private final RecordedSnapshots snapshots;
    private final RecordedMoney money;
    private final RecordedCharges charges;
    private final RecordedSayings sayings;
    private final RecordedHolds holds;
    private final RecordedFacts facts;
    private final RecordedDisputes disputes;
    private final RecordedAgreements agreements;
    private final RecordedRuns runs;
    private final RecordedTasks tasks;
    private final RecordedAnswers answers;
    private final RecordedHandOvers handOvers;
    private final RecordedSuits suits;
    private final RecordedBounces bounces;

    RecordedHappenings(
            RecordedClaims claims,
            RecordedSnapshots snapshots,
            RecordedMoney money,
            RecordedCharges charges,
            RecordedSayings sayings,
            RecordedHolds holds,
            RecordedFacts facts,
            RecordedDisputes disputes,
            RecordedAgreements agreements,
            RecordedRuns runs,
            RecordedTasks tasks,
            RecordedAnswers answers,
            RecordedHandOvers handOvers,
            RecordedSuits suits,
            RecordedBounces bounces) {
        this.claims = claims;
        this.snapshots = snapshots;
        this.money = money;
        this.charges = charges;
        this.sayings = sayings;
        this.holds = holds;
        this.facts = facts;
        this.disputes = disputes;
        this.agreements = agreements;
        this.runs = runs;
        this.tasks = tasks;
        this.answers = answers;
        this.handOvers = handOvers;
        this.suits = suits;
        this.bounces = bounces;
    }

    /** What was said before the first claim is told as if it were said with it. */
    List<Recorded> of(ExportedAccount account) {
        var happened = Stream.of(
                        claims.of(account),
                        snapshots.of(account),
                        money.of(account),
                        charges.of(account),
                        runs(account),
                        tasks.of(account),
                        handOvers.of(account),
                        suits.of(account),
                        bounces.of(account),
                        disputes.of(account),
                        agreements.of(account))
                .flatMap(List::stream)
                .toList();
        var first = happened.stream().map(Recorded::at).min(Instant::compareTo).orElse(account.moment());
        return Stream.concat(
                        happened.stream(),
                        Stream.of(sayings.of(account), holds.of(account), facts.of(account, first), answers.of(account))
                                .flatMap(List::stream)
                                .map(said -> said.notBefore(first)))
                .sorted(Recorded.IN_TIME)
                .toList();
    }

    private List<Recorded> runs(ExportedAccount account) {
        return runs.of(account).stream().flatMap(run -> run.told(account)).toList();
    }
}
