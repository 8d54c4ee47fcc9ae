package io.dunflow.process.benchmark;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.DecidingRuns;
import io.dunflow.dunning.OrderingRuns;
import io.dunflow.dunning.RunState;
import io.dunflow.dunning.RunViews;
import io.dunflow.platform.Command;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.process.InnerCommand;
import io.dunflow.process.run.EngineCases;
import io.dunflow.process.run.ReadingAhead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar dunflow.jar benchmark [CASES] [THREADS]}: measures how fast cases start and wake, on this machine and
 * database, history full. Compare the rates of one run; single rates say little.
 */
@Component
class BenchmarkCommand implements Command {

    private static final int CHUNK = 100;

    private final BenchmarkShapes shapes;
    private final BenchmarkPortfolio portfolio;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ReadingAhead ahead;
    private final InnerCommand inner;
    private final Decisions decisions;
    private final OrderingRuns ordering;
    private final DecidingRuns deciding;
    private final RunViews runs;
    private final Clock clock;

    BenchmarkCommand(
            BenchmarkShapes shapes,
            BenchmarkPortfolio portfolio,
            RuntimeService runtime,
            ManagementService management,
            ReadingAhead ahead,
            InnerCommand inner,
            Decisions decisions,
            OrderingRuns ordering,
            DecidingRuns deciding,
            RunViews runs,
            Clock clock) {
        this.shapes = shapes;
        this.portfolio = portfolio;
        this.runtime = runtime;
        this.management = management;
        this.ahead = ahead;
        this.inner = inner;
        this.decisions = decisions;
        this.ordering = ordering;
        this.deciding = deciding;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "benchmark";
    }

    @Override
    public int run(List<String> arguments) {
        var numbers = Numbers.of(arguments);
        int cases = numbers.get(0, 2_000);
        int threads = numbers.get(1, 2);
        if (portfolio.refuses()) {
            return 2;
        }
        try (var meter = new Meter(cases, threads)) {
            measure(meter);
        }
        return 0;
    }

    private void measure(Meter meter) {
        shapes.deploy();
        start(BenchmarkShapes.FLAT, CHUNK, meter.cases());
        meter.line("start, one transaction each", () -> start(BenchmarkShapes.FLAT, 1, meter.cases()));
        var flat = meter.timed("start, 100 in a transaction", () -> start(BenchmarkShapes.FLAT, CHUNK, meter.cases()));
        var job = start(BenchmarkShapes.JOB, CHUNK, meter.cases());
        // The first rounds warm up.
        wake(meter, flat, CHUNK, id -> {});
        wake(meter, flat, 1, id -> {});
        for (int round = 0; round < 2; round++) {
            meter.line("wake in chunks of 100", () -> wake(meter, flat, CHUNK, id -> {}));
            meter.line("wake in chunks of 100, with policy", () -> wake(meter, flat, CHUNK, policy()));
            meter.line("wake in chunks of 1", () -> wake(meter, flat, 1, id -> {}));
            meter.line("wake in chunks of 1, with policy", () -> wake(meter, flat, 1, policy()));
            meter.line("wake by a job per case", () -> wakeByJob(meter, job, id -> {}));
            meter.line("wake by a job per case, with policy", () -> wakeByJob(meter, job, policy()));
        }
        for (int round = 0; round < 2; round++) {
            whole(meter, "charges off", portfolio.create(meter.cases()));
            whole(meter, "charges on", portfolio.charging(meter.cases()));
        }
    }

    private List<String> start(String key, int chunk, int cases) {
        var ids = new ArrayList<String>();
        for (int done = 0; done < cases; done += chunk) {
            int size = Math.min(chunk, cases - done);
            inner.run(() -> {
                for (int n = 0; n < size; n++) {
                    ids.add(runtime.createProcessInstanceByKey(key)
                            .businessKey(Integer.toString(ids.size()))
                            .execute()
                            .getId());
                }
            });
        }
        return ids;
    }

    private void wake(Meter meter, List<String> ids, int chunk, Consumer<String> before) {
        meter.each(
                chunks(ids, chunk),
                some -> inner.run(() -> {
                    if (some.size() > 1) {
                        ahead.read(some);
                    }
                    some.forEach(id -> {
                        before.accept(id);
                        runtime.signal(id, EngineCases.transientStep("REMIND"));
                    });
                }));
    }

    private void wakeByJob(Meter meter, List<String> ids, Consumer<String> before) {
        meter.each(
                chunks(ids, CHUNK),
                some -> inner.run(() -> some.forEach(id -> runtime.signal(id, EngineCases.transientStep("REMIND")))));
        var jobs = management
                .createJobQuery()
                .processDefinitionKey(BenchmarkShapes.JOB)
                .list();
        meter.each(jobs, job -> {
            before.accept(job.getProcessInstanceId());
            management.executeJob(job.getId());
        });
    }

    /** Three decisions an account, on facts that differ from account to account as they do in a portfolio. */
    private Consumer<String> policy() {
        var sittings = ThreadLocal.withInitial(decisions::open);
        return id -> decide(sittings.get(), Math.abs(id.hashCode()));
    }

    private static void decide(Sitting sitting, int fact) {
        var inputs = new HashMap<String, Object>();
        inputs.put("segment", List.of("NEW", "RELIABLE", "SLOW", "RISKY").get(fact % 4));
        inputs.put("kind", fact % 3 == 0 ? "CONSUMER" : "BUSINESS");
        inputs.put("dunningAge", fact % 90);
        inputs.put("lastLevel", fact % 4);
        inputs.put("daysSinceLastNotice", fact % 4 == 0 ? null : fact % 21);
        inputs.put("preDueSent", false);
        inputs.put("purpose", "DUNNING");
        inputs.put("level", 1 + fact % 3);
        inputs.put("netClaim", 50 + fact % 4950);
        inputs.put("hasEmail", true);
        inputs.put("hasAddress", fact % 2 == 0);
        inputs.put("daysSinceLastLetter", null);
        inputs.put("nonPaymentReason", null);
        inputs.put("hardship", false);
        inputs.put("planOffers", 0);
        inputs.put("jurisdiction", "DE");
        inputs.put("channel", "EMAIL");
        for (var labels : List.of("accountLabels", "debtorLabels", "groupLabels", "creditorLabels")) {
            inputs.put(labels, Map.of());
        }
        sitting.ask("item-level", inputs);
        sitting.ask("account-step", inputs);
        sitting.ask("charges", inputs);
    }

    /** Everything: facts read, decided and recorded for each account, then cases, processes and notices in the outbox. */
    private void whole(Meter meter, String what, String creditor) {
        var id = new long[1];
        meter.line(
                "whole path, " + what + ": propose",
                () -> id[0] = ordering.order(lastWeekday(), creditor, false, "benchmark"));
        var proposed = runs.run(id[0]);
        if (proposed.state() == RunState.PROPOSED && !"NONE".equals(proposed.approval())) {
            deciding.approve(id[0], "benchmark-lead", Approval.LEAD);
        }
        meter.line("whole path, " + what + ": execute, first notices", () -> executeJobs(meter));
        System.out.println(runs.run(id[0]).progress());
    }

    private LocalDate lastWeekday() {
        var day = LocalDate.now(clock);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(1);
        }
        return day;
    }

    private void executeJobs(Meter meter) {
        for (var jobs = due(); !jobs.isEmpty(); jobs = due()) {
            meter.each(jobs, management::executeJob);
        }
    }

    private List<String> due() {
        return management.createJobQuery().executable().list().stream()
                .map(job -> job.getId())
                .toList();
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }

    /** Times work on so many cases, dealt to so many threads. */
    private record Meter(int cases, int threads, ExecutorService pool) implements AutoCloseable {

        Meter(int cases, int threads) {
            this(cases, threads, Executors.newFixedThreadPool(threads));
            System.out.printf("%d cases, %d threads, history full%n", cases, threads);
        }

        void line(String what, Runnable work) {
            timed(what, () -> {
                work.run();
                return null;
            });
        }

        <T> T timed(String what, Callable<T> work) {
            try {
                long start = System.nanoTime();
                T result = work.call();
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("%-52s %8.0f a second%n", what, cases / seconds);
                return result;
            } catch (Exception e) {
                throw new IllegalStateException(what, e);
            }
        }

        <T> void each(List<T> all, Consumer<T> work) {
            var futures =
                    all.stream().map(one -> pool.submit(() -> work.accept(one))).toList();
            for (var future : futures) {
                try {
                    future.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
