package io.dunflow.dunning;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LabelsChanged;
import io.dunflow.ledger.Standings;
import io.dunflow.policy.Decisions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides anew in which standing accounts are as soon as money or labels change, after the commit: who has paid must not
 * wait for the next run to be served again. What fails here is put right by that run.
 */
@Component
class FollowingStandings {

    private static final Logger log = LoggerFactory.getLogger(FollowingStandings.class);

    /** What files bring, for a whole portfolio perhaps: only accounts that may come free are looked at. */
    private static final Set<String> MANY_AT_ONCE = Set.of("IMPORT", "PAYMENT", "CREDIT_NOTE");

    /** Seconds; who changes the account for longer than this will be followed, or the next run does it. */
    private static final int PATIENCE = 10;

    private static final String CREDITORS_OF =
            """
            select cr.zone, array_agg(a.id) as accounts
            from account a join creditor cr on cr.id = a.creditor_id
            where a.id = any(:accounts) and not cr.shadow
              and (:all or exists (select 1 from account_standing s where s.account_id = a.id and s.latest
                                     and (s.standing <> 'CLEAR' or s.delivery_stop or s.credit_stop)))
            group by a.creditor_id, cr.zone
            """;

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Standings standings;
    private final Decisions decisions;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final TransactionTemplate ownTransaction;

    FollowingStandings(
            JdbcClient jdbc,
            Candidates candidates,
            Standings standings,
            Decisions decisions,
            CreditorDays days,
            AccountLocks locks,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.standings = standings;
        this.decisions = decisions;
        this.days = days;
        this.locks = locks;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AccountsChanged changed) {
        follow(changed.accountIds(), !MANY_AT_ONCE.contains(changed.cause()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(LabelsChanged changed) {
        follow(changed.accountIds(), true);
    }

    private void follow(Collection<Long> accountIds, boolean all) {
        try {
            for (var creditor : creditorsOf(accountIds, all)) {
                ownTransaction.executeWithoutResult(status -> follow(creditor));
            }
        } catch (RuntimeException e) {
            log.warn("Standings of {} accounts could not be decided now; the next run does it", accountIds.size(), e);
        }
    }

    private void follow(Affected creditor) {
        jdbc.sql("set local lock_timeout = '%ds'".formatted(PATIENCE)).update();
        locks.take(creditor.accounts());
        var today = days.today(creditor.zone());
        var sitting = decisions.open();
        var judging = new JudgingAccounts(today, sitting);
        candidates.facts(creditor.accounts(), today, Wanted.by(sitting), sitting).stream()
                .map(judging::judge)
                .filter(judged -> judged.standing() != null)
                .sorted(Comparator.comparing(judged -> judged.account().id()))
                .forEach(judged ->
                        standings.put(judged.account().id(), judged.account().standing(), judged.standing(), today));
    }

    private List<Affected> creditorsOf(Collection<Long> accountIds, boolean all) {
        return jdbc.sql(CREDITORS_OF)
                .param("accounts", accountIds.toArray(Long[]::new))
                .param("all", all)
                .query((row, n) -> new Affected(row.getString("zone"), List.of((Long[])
                        row.getArray("accounts").getArray())))
                .list();
    }

    /** A creditor whose own day counts, and the accounts of it. */
    private record Affected(String zone, List<Long> accounts) {}
}
