package io.dunflow.dunning;

import io.dunflow.ledger.AnsweringOnce;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dunning runs over the API. */
@RestController
@RequestMapping("/api/v1/dunning-runs")
class DunningRunsController {

    private static final int MOST = 1_000;

    private final OrderingRuns ordering;
    private final DecidingRuns deciding;
    private final EditingLines editing;
    private final RunViews runs;
    private final AnsweringOnce once;
    private final LineViews lines;

    DunningRunsController(
            OrderingRuns ordering,
            DecidingRuns deciding,
            EditingLines editing,
            RunViews runs,
            LineViews lines,
            AnsweringOnce once) {
        this.ordering = ordering;
        this.deciding = deciding;
        this.editing = editing;
        this.runs = runs;
        this.lines = lines;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RunView propose(
            @RequestBody Order order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        return once.answer(key, user.getName(), "POST /dunning-runs", order, RunView.class, () -> propose(order, user));
    }

    private RunView propose(Order order, Authentication user) {
        long id =
                ordering.order(order.runDate(), order.creditor(), Boolean.TRUE.equals(order.dryRun()), user.getName());
        return runs.run(id);
    }

    @GetMapping
    List<RunView> latest(@RequestParam(defaultValue = "50") int limit) {
        return runs.latest(most(limit));
    }

    @GetMapping("/{id}")
    RunView run(@PathVariable long id) {
        return runs.run(id);
    }

    @GetMapping("/{id}/lines")
    LinePage lines(
            @PathVariable long id,
            @RequestParam(required = false) LineState state,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit) {
        runs.run(id);
        int size = most(limit);
        var page = lines.of(id, new LineFilter(state, text, after, size));
        var next = page.size() < size ? null : page.get(page.size() - 1).line().id();
        return new LinePage(page, next);
    }

    @PatchMapping("/{id}/lines/{line}")
    LineWithItems edit(
            @PathVariable long id, @PathVariable long line, @RequestBody LineChange change, Authentication user) {
        editing.edit(id, line, change, user.getName());
        return lines.one(id, line);
    }

    @PostMapping("/{id}/approve")
    RunView approve(@PathVariable long id, Authentication user) {
        deciding.approve(id, user.getName(), Approvers.of(user));
        return runs.run(id);
    }

    @PostMapping("/{id}/cancel")
    RunView cancel(@PathVariable long id, @RequestBody Cancellation cancellation, Authentication user) {
        deciding.cancel(id, user.getName(), cancellation.reason());
        return runs.run(id);
    }

    private static int most(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    /** What a run is asked for over the API. */
    record Order(LocalDate runDate, String creditor, Boolean dryRun) {}

    /** Why a run is cancelled. */
    record Cancellation(String reason) {}

    /**
     * A page of lines.
     *
     * @param next to be given as {@code after} for the next page; null at the end
     */
    record LinePage(List<LineWithItems> lines, Long next) {}
}
