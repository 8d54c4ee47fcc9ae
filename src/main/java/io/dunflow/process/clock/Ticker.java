package io.dunflow.process.clock;

import io.dunflow.agency.ExchangingMessages;
import io.dunflow.dunning.ByTheClock;
import io.dunflow.dunning.ClosingCases;
import io.dunflow.dunning.FollowUpRuns;
import io.dunflow.dunning.ScheduledRuns;
import io.dunflow.intake.TakingFiles;
import io.dunflow.ledger.ForgettingAnswers;
import io.dunflow.resolution.person.RestingCalls;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What happens by itself: scheduled runs, and cases that a crash kept from closing, answers that are old. */
@Component
@ConditionalOnProperty("dunflow.background")
class Ticker {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledRuns runs;
    private final FollowUpRuns followUps;
    private final ClosingCases closing;
    private final ForgettingAnswers answers;
    private final List<ByTheClock> others;
    private final ExchangingMessages agencies;
    private final RestingCalls calls;
    private final TakingFiles files;

    Ticker(
            ScheduledRuns runs,
            FollowUpRuns followUps,
            ClosingCases closing,
            ForgettingAnswers answers,
            List<ByTheClock> others,
            ExchangingMessages agencies,
            RestingCalls calls,
            TakingFiles files) {
        this.files = files;
        this.calls = calls;
        this.agencies = agencies;
        this.others = others;
        this.runs = runs;
        this.followUps = followUps;
        this.closing = closing;
        this.answers = answers;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void startDueRuns() {
        runs.startDue();
        followUps.startDue();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void closeSettledCases() {
        closing.sweep();
    }

    @Scheduled(fixedDelayString = "${dunflow.agencies.interval:PT1M}", initialDelayString = "PT15S")
    void exchangeWithAgencies() {
        agencies.exchange();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT25S")
    void takeFiles() {
        files.take();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void doWhatNoRunDid() {
        others.forEach(Ticker::attempt);
        calls.lookAgain();
    }

    private static void attempt(ByTheClock one) {
        try {
            one.doDue();
        } catch (RuntimeException failure) {
            log.error("{} failed without a run", ClassUtils.getUserClass(one).getSimpleName(), failure);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOldAnswers() {
        answers.forget();
    }
}
