package io.dunflow.agency;

import io.dunflow.dunning.AskedUntil;
import io.dunflow.dunning.ByTheClock;
import io.dunflow.dunning.OneByOne;
import io.dunflow.ledger.AccountLocks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks no lead about what became time-barred meanwhile: from that day on there is nothing to hand over (domain rule 2.12). */
@Component
class LosingPlacementsToTime implements ByTheClock {

    private final Placements placements;
    private final ChoosingAgencies choosing;
    private final AccountLocks locks;
    private final OneByOne oneByOne;
    private final JdbcClient jdbc;
    private final Clock clock;

    LosingPlacementsToTime(
            Placements placements,
            ChoosingAgencies choosing,
            AccountLocks locks,
            OneByOne oneByOne,
            JdbcClient jdbc,
            Clock clock) {
        this.placements = placements;
        this.choosing = choosing;
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
        placements
                .find(asked.id())
                .filter(one -> one.state() == PlacementState.AWAITING_APPROVAL)
                .ifPresent(choosing::lookAgain);
    }

    private List<AskedUntil> asked() {
        return jdbc.sql(
                        """
                        select p.id, p.account_id, c.zone, l.last_day
                        from placement p join placement_item x on x.placement_id = p.id and x.left_out is null
                        join item_limitation l on l.item_id = x.item_id and not l.suspended
                        join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        where p.state = 'AWAITING_APPROVAL' and l.last_day < day_in(c.zone, :now) + 366 order by p.id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(AskedUntil.class)
                .list();
    }
}
