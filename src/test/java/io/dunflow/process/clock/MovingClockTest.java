package io.dunflow.process.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.ClosingCases;
import io.dunflow.dunning.FollowUpRuns;
import io.dunflow.dunning.HoldEndings;
import io.dunflow.dunning.ScheduledRuns;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The clock stops where something happens, and nowhere else. */
class MovingClockTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant A_YEAR_LATER = Instant.parse("2027-03-02T08:00:00Z");

    private final MovableClock movable = mock();
    private final ScheduledRuns runs = mock();
    private final DueJobs jobs = mock();
    private final Notices notices = mock();
    private final HoldEndings holds = mock();
    private final Clock clock = mock();
    private final List<Instant> stops = new ArrayList<>();
    private final MovingClock moving = new MovingClock(
            movable,
            clock,
            runs,
            mock(FollowUpRuns.class),
            jobs,
            notices,
            mock(ClosingCases.class),
            List.of(holds),
            mock(IdentityService.class),
            new StaticListableBeanFactory().getBeanProvider(JobWorkers.class));

    @BeforeEach
    void time() {
        stops.add(START);
        when(clock.instant()).then(call -> stops.get(stops.size() - 1));
        doAnswer(call -> stops.add(call.getArgument(0))).when(movable).set(any());
        when(movable.committed()).thenReturn("something");
        when(runs.next()).thenReturn(Optional.empty());
        when(jobs.nextDueDate()).thenReturn(Optional.empty());
        when(notices.nextDispatch()).thenReturn(Optional.empty());
        when(holds.next()).thenReturn(Optional.empty());
    }

    @Test
    void whoHoldsSomethingIsToldOnTheDayThatIsRightAndNotAYearLater() {
        var told = Instant.parse("2026-03-11T00:00:00Z");
        when(holds.next()).thenReturn(Optional.of(told)).thenReturn(Optional.empty());

        moving.to(A_YEAR_LATER);

        assertThat(stops).containsExactly(START, told, A_YEAR_LATER);
        verify(holds, times(3)).doDue();
    }

    @Test
    void stayingDoesWhatIsDueUntilNothingIsAndMovesNowhere() {
        when(jobs.execute()).thenReturn(2, 0);

        moving.stay();

        assertThat(stops).containsExactly(START);
        verify(jobs, times(2)).execute();
    }

    @Test
    void whatWasDoneIsNotLookedForAgainBeforeSomethingIsCommitted() {
        moving.stay();
        moving.stay();
        verify(jobs, times(1)).execute();
        verify(movable).setBack(START);

        when(movable.committed()).thenReturn("something else");
        moving.stay();
        verify(jobs, times(2)).execute();
    }

    @Test
    void whatTimeBringsIsNotDoneByWhomeverMovesTheClock() {
        var admin = new TestingAuthenticationToken("admin", "");
        SecurityContextHolder.getContext().setAuthentication(admin);
        var doing = new ArrayList<Authentication>();
        when(jobs.execute()).then(call -> {
            doing.add(SecurityContextHolder.getContext().getAuthentication());
            return 0;
        });

        moving.stay();

        assertThat(doing).containsOnlyNulls();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(admin);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aYearInWhichNothingHappensIsOneStep() {
        moving.to(A_YEAR_LATER);

        assertThat(stops).containsExactly(START, A_YEAR_LATER);
    }

    @Test
    void itStopsAtEachRunEachJobAndEachNoticeThatWaits() {
        when(runs.next()).then(call -> firstAfterNow("2026-03-02T12:00:00Z", "2026-03-03T12:00:00Z"));
        when(jobs.nextDueDate()).then(call -> firstAfterNow("2026-03-09T08:00:00Z"));
        when(notices.nextDispatch()).then(call -> firstAfterNow("2026-03-02T16:00:00Z", "2028-01-01T00:00:00Z"));

        moving.to(A_YEAR_LATER);

        assertThat(stops)
                .extracting(Instant::toString)
                .containsExactly(
                        START.toString(),
                        "2026-03-02T12:00:00Z",
                        "2026-03-02T16:00:00Z",
                        "2026-03-03T12:00:00Z",
                        "2026-03-09T08:00:00Z",
                        A_YEAR_LATER.toString());
    }

    private Optional<Instant> firstAfterNow(String... moments) {
        var all = new TreeSet<>(Stream.of(moments).map(Instant::parse).toList());
        return Optional.ofNullable(all.higher(clock.instant()));
    }
}
