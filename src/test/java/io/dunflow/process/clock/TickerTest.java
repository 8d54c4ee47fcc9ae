package io.dunflow.process.clock;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.dunflow.agency.ExchangingMessages;
import io.dunflow.dunning.ByTheClock;
import io.dunflow.dunning.ClosingCases;
import io.dunflow.dunning.FollowUpRuns;
import io.dunflow.dunning.ScheduledRuns;
import io.dunflow.intake.TakingFiles;
import io.dunflow.ledger.ForgettingAnswers;
import io.dunflow.resolution.person.RestingCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickerTest {

    private final ByTheClock broken = mock();
    private final ByTheClock other = mock();
    private final RestingCalls calls = mock();
    private final Ticker ticker = new Ticker(
            mock(ScheduledRuns.class),
            mock(FollowUpRuns.class),
            mock(ClosingCases.class),
            mock(ForgettingAnswers.class),
            List.of(broken, other),
            mock(ExchangingMessages.class),
            calls,
            mock(TakingFiles.class));

    @Test
    void whatFailsOfWhatNoRunDidStopsNothingElse() {
        doThrow(new IllegalStateException("no table")).when(broken).doDue();

        ticker.doWhatNoRunDid();

        verify(other).doDue();
        verify(calls).lookAgain();
    }
}
