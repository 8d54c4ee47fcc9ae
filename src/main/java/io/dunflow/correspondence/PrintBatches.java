package io.dunflow.correspondence;

import io.dunflow.ledger.AccountLocks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on their way to the printer. Until its batch is handed over, a letter can be recalled. */
@Component
public class PrintBatches {

    private static final Logger log = LoggerFactory.getLogger(PrintBatches.class);

    private final JdbcClient jdbc;
    private final AccountLocks locks;
    private final Grounds grounds;
    private final WithdrawingNotices withdrawing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PrintBatches(
            JdbcClient jdbc,
            AccountLocks locks,
            Grounds grounds,
            WithdrawingNotices withdrawing,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.grounds = grounds;
        this.withdrawing = withdrawing;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Hands the batch to the printer: letters that lost their ground are withdrawn and their files removed, the rest is
     * handed over, and a list of it is written beside, the sign to print. Repeated after a crash it goes on; a batch
     * that has left stays as it is. Works in transactions of its own.
     *
     * @return how many letters left
     * @throws UnknownBatch when there is no such batch
     */
    public int handOver(long batchId, String actor) {
        var folder = close(batchId, actor);
        int left = 0;
        for (var together : letters(batchId)) {
            left += transactions.execute(transaction -> handOver(together));
        }
        finish(batchId, folder);
        log.info("Print batch {}: {} letters handed over", batchId, left);
        return left;
    }

    private Path close(long batchId, String actor) {
        return transactions.execute(transaction -> jdbc.sql(
                        """
                        update print_batch set closed_at = coalesce(closed_at, :now), closed_by = coalesce(closed_by, :actor)
                        where id = :id returning folder
                        """)
                .param("id", batchId)
                .param("now", Utc.of(clock.instant()))
                .param("actor", actor)
                .query(String.class)
                .optional()
                .map(Path::of)
                .orElseThrow(() -> new UnknownBatch(batchId)));
    }

    /** The notices of each sheet: one, or all of a joint one. */
    private Collection<List<Letter>> letters(long batchId) {
        return jdbc
                .sql("select * from notice where batch_id = ? and state = 'BATCHED' order by id")
                .param(batchId)
                .query(Letter.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Letter::together, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Of a joint letter nothing leaves when a part of it has lost its ground: the others are written anew. */
    private int handOver(List<Letter> together) {
        locks.take(together.stream().map(Letter::accountId).toList());
        var lost = grounds.lost(together.stream().map(Letter::id).toList());
        lost.forEach(withdrawing::withdraw);
        return lost.isEmpty() ? (int) together.stream().filter(this::leave).count() : 0;
    }

    private boolean leave(Letter letter) {
        var left = jdbc.sql("update notice set state = 'HANDED_OVER', handed_over_at = :now "
                        + "where id = :id and state = 'BATCHED'")
                .param("id", letter.id())
                .param("now", Utc.of(clock.instant()))
                .update();
        if (left == 1) {
            events.publishEvent(new NoticeHandedOver(letter.id(), letter.accountId(), letter.purpose(), false));
        }
        return left == 1;
    }

    private void finish(long batchId, Path folder) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        update notice_copy k set state = 'HANDED_OVER', handed_over_at = :now from notice n
                        where k.batch_id = :id and k.state = 'BATCHED' and n.id = k.notice_id
                          and n.state in ('HANDED_OVER', 'DISPROVED')
                        """)
                .param("id", batchId)
                .param("now", Utc.of(clock.instant()))
                .update());
        var files = Set.copyOf(jdbc.sql(
                        """
                        select file from notice where batch_id = :id and state = 'HANDED_OVER'
                        union select file from notice_copy where batch_id = :id and state = 'HANDED_OVER'
                        """)
                .param("id", batchId)
                .query(String.class)
                .list());
        PrintFolder.keepOnly(folder, files);
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update print_batch set handed_over_at = coalesce(handed_over_at, :now) where id = :id")
                .param("id", batchId)
                .param("now", Utc.of(clock.instant()))
                .update());
    }

    /** A letter that waits in a batch. */
    record Letter(long id, long accountId, Purpose purpose, Long jointId) {

        long together() {
            return jointId == null ? -id : jointId;
        }
    }
}
