package io.dunflow.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox: takes due notices in small batches and hands over each in a transaction of its own. */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final int BATCH = 20;

    private final List<Carrier> carriers;
    private final InHand inHand;
    private final HandingOver handingOver;
    private final GivingUp givingUp;
    private final InterruptedNotices interrupted;
    private final DuePrintBatches batches;
    private final SendingCopies copies;
    private final TransactionTemplate transactions;
    private final DispatchSettings settings;
    private volatile boolean stopped;

    Dispatcher(
            List<Carrier> carriers,
            InHand inHand,
            HandingOver handingOver,
            GivingUp givingUp,
            InterruptedNotices interrupted,
            DuePrintBatches batches,
            SendingCopies copies,
            TransactionTemplate transactions,
            DispatchSettings settings) {
        this.carriers = carriers;
        this.inHand = inHand;
        this.handingOver = handingOver;
        this.givingUp = givingUp;
        this.interrupted = interrupted;
        this.batches = batches;
        this.copies = copies;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Everything that is due on all channels; the answer is how many notices were handed over. */
    int drain() {
        interrupted.resolve(settings.lease(), settings.mode());
        return carriers.stream().mapToInt(this::empty).sum();
    }

    /** Everything that is due on one channel, until there is no more or the server stops. */
    int drain(Carrier carrier) {
        interrupted.resolve(settings.lease(), settings.mode());
        return empty(carrier);
    }

    private int empty(Carrier carrier) {
        int handedOver = 0;
        List<InHand.Taken> taken;
        do {
            taken = inHand.take(carrier.channel(), batch());
            for (var together : together(taken)) {
                handedOver += stopped ? putBack(together) : handOver(together, carrier);
            }
        } while (!taken.isEmpty() && !stopped);
        if (!stopped) {
            copies.send(carrier);
        }
        return carrier.channel() == Channel.LETTER ? batches.handOverDue() : handedOver;
    }

    /** When something that waits is next due; empty when nothing waits. */
    Optional<Instant> next() {
        return Stream.of(inHand.nextAttempt(), interrupted.next(settings.lease()), batches.next(), copies.next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** After a start: whatever no living dispatcher is sending was interrupted by the end of one. */
    void resolveInterrupted() {
        interrupted.resolve(Duration.ZERO, settings.mode());
    }

    /** From now on nothing new is taken, and what was taken is put back. */
    void stop() {
        stopped = true;
    }

    void resume() {
        stopped = false;
    }

    /** In doubt about one notice at a time when a doubt costs a person's time. */
    private int batch() {
        return settings.mode() == DispatchSettings.Mode.AT_MOST_ONCE ? 1 : BATCH;
    }

    private static Collection<List<InHand.Taken>> together(List<InHand.Taken> taken) {
        return taken.stream()
                .collect(Collectors.groupingBy(InHand.Taken::together, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private int putBack(List<InHand.Taken> taken) {
        transactions.executeWithoutResult(transaction -> taken.forEach(inHand::putBackUntouched));
        return 0;
    }

    private int handOver(List<InHand.Taken> taken, Carrier carrier) {
        var asked = new AtomicBoolean();
        try {
            return transactions.execute(transaction -> handingOver.handOver(taken, carrier, asked));
        } catch (NotSent notSent) {
            fail(taken, notSent);
        } catch (RuntimeException e) {
            log.error("Notice {} could not be handed over", taken.get(0).id(), e);
            var reason = "Internal error: " + e.getClass().getSimpleName();
            fail(taken, asked.get() ? NotSent.unclear(reason, e) : NotSent.temporary(reason, e));
        }
        return 0;
    }

    private void fail(List<InHand.Taken> taken, NotSent failure) {
        transactions.executeWithoutResult(
                transaction -> taken.forEach(one -> givingUp.record(one, failure, settings.mode())));
    }
}
