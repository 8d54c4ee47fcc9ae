package io.dunflow.worklist;

import io.dunflow.dunning.BeforeProposal;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the calls of a creditor grow older with each of its runs. */
@Component
class GrowingOlder implements BeforeProposal {

    private final ApplicationEventPublisher events;

    GrowingOlder(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        events.publishEvent(new FollowingPriorities.DayBegan(creditorId, runDate));
    }
}
