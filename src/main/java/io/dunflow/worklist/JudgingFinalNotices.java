package io.dunflow.worklist;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.worklist.FinalNotices.Open;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Judges inside the run whether the date of a final notice passed in vain: it has to have fully passed, and the bank data
 * has to reach it (domain rule 2.7). One of which nothing stands any longer names no date.
 */
@Component
class JudgingFinalNotices implements BeforeProposal {

    private final FinalNotices notices;
    private final EndingFinalNotices ending;
    private final AccountLocks locks;

    JudgingFinalNotices(FinalNotices notices, EndingFinalNotices ending, AccountLocks locks) {
        this.notices = notices;
        this.ending = ending;
        this.locks = locks;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        return notices.open(creditorId).stream().map(Open::accountId).collect(Collectors.toSet());
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = accounts(creditorId, runDate);
        if (due.isEmpty()) {
            return;
        }
        locks.take(due);
        notices.open(creditorId).forEach(notice -> judge(notice, runDate));
    }

    private void judge(Open notice, LocalDate runDate) {
        if (!notice.arrived() || notice.standing() && !runDate.isAfter(notice.payBy())) {
            return;
        }
        var overtaken = notice.overtaken();
        if (overtaken.isPresent()) {
            ending.end(notice, "LOST", overtaken.get(), runDate);
        } else if (notice.complete() != null && !notice.complete().isBefore(notice.payBy())) {
            ending.end(notice, "PASSED", null, runDate);
        } else if (notice.state().equals("SENT")) {
            notices.become(notice, "AWAITING_BANK", null, runDate);
        }
    }
}
