package io.dunflow.process.call;

import io.dunflow.process.InnerCommand;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Joins the calls of a debtor as soon as one comes up or goes away, after the commit; what fails is told in the log. */
@Component
class FollowingCalls {

    private static final Logger log = LoggerFactory.getLogger(FollowingCalls.class);

    private final JoinedCalls joined;
    private final InnerCommand inner;

    FollowingCalls(JoinedCalls joined, InnerCommand inner) {
        this.joined = joined;
        this.inner = inner;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CallsChanged changed) {
        try {
            var first = new ArrayList<String>();
            // Two commands: what waits behind a call is only found when the engine has written it.
            inner.run(() -> first.addAll(joined.arrange(changed.caseId())));
            inner.run(() -> joined.show(first));
        } catch (RuntimeException e) {
            log.warn("The calls about the debtor of case {} could not be joined now", changed.caseId(), e);
        }
    }
}
