package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people say about the limitation of items; nothing of it is ever changed, only ended or called wrong. */
@Component
@Transactional
public class RecordingGrounds {

    private static final String PERSON = "person";

    private final LimitationGrounds grounds;
    private final LimitationRecords records;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final GrantedCreditors granted;
    private final JdbcClient jdbc;

    RecordingGrounds(
            LimitationGrounds grounds,
            LimitationRecords records,
            CreditorDays days,
            AccountLocks locks,
            GrantedCreditors granted,
            JdbcClient jdbc) {
        this.grounds = grounds;
        this.records = records;
        this.days = days;
        this.locks = locks;
        this.granted = granted;
        this.jdbc = jdbc;
    }

    /**
     * Keeps it, and computes the days anew.
     *
     * @throws InvalidInput when there is no kind or day, it lies ahead, an item is not open, or what happens at once has an end
     */
    public void record(GroundOrder order, String by) {
        Reason.demand(order.source());
        granted.demandAccount(order.account());
        locks.take(order.account());
        check(order);
        var open = records.ofAccount(order.account()).stream().map(OldItem::id).toList();
        var items = order.items() == null || order.items().isEmpty() ? open : order.items();
        if (items.isEmpty() || !open.containsAll(items)) {
            throw new InvalidInput("items", say("ground.items"));
        }
        grounds.said(items, order.kind().name(), order.from(), order.until(), PERSON, order.source(), by);
    }

    /** What lasted is over. */
    public void end(long groundId, LocalDate on, String source, String by) {
        Reason.demand(source);
        var ground = locked(groundId);
        if (on == null || on.isBefore(ground.from()) || on.isAfter(days.todayOf(ground.accountId()))) {
            throw new InvalidInput("on", say("ground.end", ground.from()));
        }
        demand(ground, ground.lasts());
        grounds.ended(groundId, on, source, by);
    }

    /** It never was. */
    public void wrong(long groundId, String source, String by) {
        Reason.demand(source);
        var ground = locked(groundId);
        demand(ground, true);
        grounds.wrong(groundId, days.todayOf(ground.accountId()), source, by);
    }

    private void check(GroundOrder order) {
        if (order.kind() == null) {
            throw new InvalidInput("kind", say("ground.kind", List.of((Object[]) GroundKind.values())));
        }
        var today = days.todayOf(order.account());
        if (order.from() == null || order.from().isAfter(today)) {
            throw new InvalidInput("from", say("ground.from", today));
        }
        if (order.until() != null && (!order.kind().lasts() || order.until().isBefore(order.from()))) {
            throw new InvalidInput("until", say("ground.until"));
        }
    }

    private static void demand(Known ground, boolean possible) {
        if (!possible || ground.over() || !PERSON.equals(ground.reference())) {
            throw new Refused(say("ground.over", ground.id()));
        }
    }

    private Known locked(long groundId) {
        var ground = jdbc.sql(
                        """
                        select g.id, i.account_id, g.kind, g.from_date as "from", g.reference,
                          exists (select 1 from limitation_ground e where e.ground_id = g.id) as over
                        from limitation_ground g join item i on i.id = g.item_id where g.id = ? and g.ground_id is null
                        """)
                .param(groundId)
                .query(Known.class)
                .optional()
                .orElseThrow(() -> new NotInLedger("ground", groundId));
        granted.demandAccount(ground.accountId());
        locks.take(ground.accountId());
        return ground;
    }

    private record Known(long id, long accountId, String kind, LocalDate from, String reference, boolean over) {

        boolean lasts() {
            return kind.equals("NEGOTIATION") || kind.equals("COURT");
        }
    }
}
