package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks collectors about what is free of items that an agency has: the agency does not collect it, and as the items are in the
 * case of the placement no reminder asks for it. Once, until nothing of it is free any more.
 */
@Component
@Order(30)
class AskingAboutFreeParts implements BeforeProposal {

    private static final String FREE =
            """
            from placement p join account a on a.id = p.account_id join agency g on g.id = p.agency_id
            join case_item k on k.case_id = p.case_id and k.left_at is null
            join item i on i.id = k.item_id and i.dunnable_amount > 0
            where p.state in ('SENT', 'UNANSWERED', 'PLACED', 'PAUSED')
            """;

    private static final String ASKED =
            """
            from agency_matter m where m.placement_id = p.id and m.kind = 'FREE_BESIDE_PLACEMENT'
              and not exists (select from agency_matter_done d where d.matter_id = m.id)
            """;

    private final AgencyMatters matters;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    AskingAboutFreeParts(AgencyMatters matters, ResolutionProcesses processes, AccountLocks locks, JdbcClient jdbc) {
        this.matters = matters;
        this.processes = processes;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return notAsked(creditorId, runDate).stream().map(Free::accountId).toList();
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        locks.take(accounts(creditorId, runDate));
        for (var free : notAsked(creditorId, runDate)) {
            matters.open(AgencyMatter.about(free.agency(), AgencyMatters.FREE_BESIDE_PLACEMENT)
                    .of(free.placement(), null)
                    .because(say("agency.free", money(free.amount(), free.currency()), free.placement())));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountsChanged changed) {
        for (var matter : gone(changed.accountIds())) {
            matters.done(matter, null, Actor.POLICY);
            processes.tellLast("agency-matter:" + matter, "ground-gone", Map.of());
        }
    }

    /** Without what a hold or quiet days keep back. */
    private List<Free> notAsked(long creditorId, LocalDate runDate) {
        return jdbc.sql("select p.id as placement, a.id as account_id, g.code as agency, a.currency,"
                        + " sum(i.dunnable_amount) as amount " + FREE
                        + """
                        and a.creditor_id = :creditor and i.due_date < :day and not exists (
                          select from item_holds(i.id, a.id, a.debtor_id, :day, i.due_date, null) h where h.reason is not null)
                        and not exists (select
                        """
                        + ASKED + ") group by p.id, a.id, g.code order by p.id")
                .param("creditor", creditorId)
                .param("day", runDate)
                .query(Free.class)
                .list();
    }

    private List<Long> gone(Collection<Long> accounts) {
        return jdbc.sql("select m.id from placement p cross join lateral (select m.id " + ASKED
                        + ") m where p.account_id = any(:accounts) and p.id not in (select p.id " + FREE
                        + " and a.id = any(:accounts))")
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** A placement beside which something is free. */
    record Free(long placement, long accountId, String agency, String currency, BigDecimal amount) {}
}
