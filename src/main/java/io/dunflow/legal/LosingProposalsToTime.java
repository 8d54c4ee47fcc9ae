package io.dunflow.legal;

import io.dunflow.dunning.AskedUntil;
import io.dunflow.dunning.ByTheClock;
import io.dunflow.dunning.OneByOne;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks no lead whether to sue for what became time-barred meanwhile: from that day on no court gives it (domain rule 2.12). */
@Component
class LosingProposalsToTime implements ByTheClock {

    private final LegalActions actions;
    private final LosingToTime losing;
    private final WeighingClaims weighing;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final OneByOne oneByOne;
    private final JdbcClient jdbc;
    private final Clock clock;

    LosingProposalsToTime(
            LegalActions actions,
            LosingToTime losing,
            WeighingClaims weighing,
            CreditorDays days,
            AccountLocks locks,
            OneByOne oneByOne,
            JdbcClient jdbc,
            Clock clock) {
        this.actions = actions;
        this.losing = losing;
        this.weighing = weighing;
        this.days = days;
        this.locks = locks;
        this.oneByOne = oneByOne;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void doDue() {
        oneByOne.each(AskedUntil.over(asked(), clock.instant()), this::lookAgain);
    }

    /** The start of the first day on which something about which a lead decides is time-barred. */
    @Override
    public Optional<Instant> next() {
        return AskedUntil.next(asked(), clock.instant());
    }

    private void lookAgain(AskedUntil asked) {
        locks.take(asked.accountId());
        waiting(asked).ifPresent(action -> losing.judge(action, days.todayOf(asked.accountId())));
        waiting(asked).ifPresent(weighing::lookAgain);
    }

    private Optional<LegalAction> waiting(AskedUntil asked) {
        return actions.find(asked.id()).filter(one -> one.state() == LegalState.AWAITING_APPROVAL);
    }

    private List<AskedUntil> asked() {
        return jdbc.sql(
                        """
                        select p.id, p.account_id, c.zone, l.last_day
                        from legal_action p join legal_action_item x on x.action_id = p.id and x.left_out is null
                        join item_limitation l on l.item_id = x.item_id and not l.suspended
                        join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        where p.state = 'AWAITING_APPROVAL' and l.last_day < day_in(c.zone, :now) + 366 order by p.id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(AskedUntil.class)
                .list();
    }
}
