package io.dunflow.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks into the outbox all the time, with a thread of its own per channel: a mail server that is slow keeps no letter
 * waiting. Stopping lets each thread finish the notice in its hand.
 */
@Component
@ConditionalOnProperty("dunflow.background")
class DispatchThreads implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DispatchThreads.class);

    private static final long PATIENCE_SECONDS = 45;

    private final Dispatcher dispatcher;
    private final List<Carrier> carriers;
    private final DispatchSettings settings;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    DispatchThreads(Dispatcher dispatcher, List<Carrier> carriers, DispatchSettings settings) {
        this.dispatcher = dispatcher;
        this.carriers = carriers;
        this.settings = settings;
    }

    @Override
    public void start() {
        dispatcher.resume();
        dispatcher.resolveInterrupted();
        var wait = settings.interval().toMillis();
        for (var carrier : carriers) {
            var thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "dispatch " + carrier));
            thread.scheduleWithFixedDelay(() -> look(carrier), wait, wait, TimeUnit.MILLISECONDS);
            threads.add(thread);
        }
        log.info("Notices are dispatched {}", settings.mode());
    }

    private void look(Carrier carrier) {
        try {
            dispatcher.drain(carrier);
        } catch (RuntimeException e) {
            log.error("The outbox of {} could not be emptied; trying again", carrier, e);
        }
    }

    @Override
    public void stop() {
        dispatcher.stop();
        threads.forEach(ScheduledExecutorService::shutdown);
        try {
            for (var thread : threads) {
                thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
