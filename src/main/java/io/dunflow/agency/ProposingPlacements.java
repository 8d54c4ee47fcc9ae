package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.MovingItems;
import io.dunflow.dunning.Stage;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Sentence;
import io.dunflow.resolution.person.BegunByHand;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes to hand items over. Those for which everything internal was tried are split off into a case of their own, which
 * announces it; what the table does not find ready stays where it is.
 */
@Component
public class ProposingPlacements {

    private final Placements placements;
    private final AskingReadiness readiness;
    private final MovingItems moving;
    private final GrantedCreditors granted;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ProposingPlacements(
            Placements placements,
            AskingReadiness readiness,
            MovingItems moving,
            GrantedCreditors granted,
            AccountLocks locks,
            CreditorDays days,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.events = events;
        this.placements = placements;
        this.readiness = readiness;
        this.moving = moving;
        this.granted = granted;
        this.locks = locks;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** The same for all of an escalated case: what of it is not ready stays there. */
    @Transactional
    public long proposeCase(long caseId, String reason, String by) {
        var account = jdbc.sql("select account_id from dunning_case where id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
        return propose(new PlacementOrder(account, ofCase(caseId), reason), caseId, by);
    }

    /**
     * Proposes it.
     *
     * @param caseId the escalation in which it was decided, or null
     * @return id of the placement
     * @throws InvalidInput when there is nothing, or nothing of it is ready, with what is missing
     */
    @Transactional
    public long propose(PlacementOrder order, Long caseId, String by) {
        Reason.demand(order.reason());
        granted.demandAccount(order.account());
        locks.take(order.account());
        var items = items(order);
        var found = readiness.of(order.account(), items, true);
        var ready = found.entrySet().stream()
                .filter(one -> one.getValue().ready())
                .map(Map.Entry::getKey)
                .toList();
        if (ready.isEmpty()) {
            throw new InvalidInput("items", notReady(found));
        }
        var longest = ready.stream()
                .mapToInt(item -> found.get(item).noticeDays())
                .max()
                .orElseThrow();
        var id = placements.add(order, longest, caseId, by);
        ready.forEach(item -> placements.addItem(id, item, found.get(item).decision()));
        var placement = placements.find(id).orElseThrow();
        placements.note(id, PlacementState.PROPOSED.name(), null, order.reason(), null, by);
        var own = moving.splitOff(order.account(), ready, Stage.AGENCY, placement.name());
        placements.runIn(id, own);
        moving.begin(own, Stage.AGENCY);
        events.publishEvent(new BegunByHand(order.account()));
        return id;
    }

    private static Sentence notReady(Map<Long, Readiness> found) {
        return found.isEmpty()
                ? say("placement.nothing")
                : say(
                        "placement.notReady",
                        label("readiness", found.values().iterator().next().reason()));
    }

    private List<Long> items(PlacementOrder order) {
        if (order.items() != null && !order.items().isEmpty()) {
            return jdbc.sql("select id from item where account_id = ? and id = any(?) and dunnable_amount > 0"
                            + " and due_date < ? order by due_date, id")
                    .params(order.account(), order.items().toArray(Long[]::new), days.todayOf(order.account()))
                    .query(Long.class)
                    .list();
        }
        return jdbc.sql(
                        """
                        select i.id from item i where i.account_id = ? and i.dunnable_amount > 0 and i.due_date < ?
                          and not exists (select 1 from case_item x join dunning_case k on k.id = x.case_id
                            where x.item_id = i.id and x.left_at is null and k.stage not in ('REMINDER', 'ESCALATION'))
                        order by i.due_date, i.id
                        """)
                .params(order.account(), days.todayOf(order.account()))
                .query(Long.class)
                .list();
    }

    private List<Long> ofCase(long caseId) {
        return jdbc.sql(
                        "select i.id from case_item x join item i on i.id = x.item_id"
                                + " where x.case_id = ? and x.left_at is null and i.dunnable_amount > 0 order by i.due_date, i.id")
                .param(caseId)
                .query(Long.class)
                .list();
    }
}
