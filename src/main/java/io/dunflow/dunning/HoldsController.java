package io.dunflow.dunning;

import io.dunflow.correspondence.LeftAlready.Left;
import io.dunflow.ledger.AnsweringOnce;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds over the API. */
@RestController
@RequestMapping("/api/v1/holds")
class HoldsController {

    private static final int MOST = 200;

    private final PlacingHolds placing;
    private final HoldViews views;
    private final AnsweringOnce once;

    HoldsController(PlacingHolds placing, HoldViews views, AnsweringOnce once) {
        this.placing = placing;
        this.views = views;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Placed place(
            @RequestBody HoldOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /holds",
                order,
                Placed.class,
                () -> placed(placing.place(order, user.getName())));
    }

    private Placed placed(long id) {
        return new Placed(id, views.leftAlready(id));
    }

    /**
     * What holds, or held, the account; without one, anything of the caller's creditors, newest first.
     *
     * @param before without an account: only holds that are older than this one, for the next page
     */
    @GetMapping
    List<HoldViews.View> list(
            @RequestParam(required = false) Long account,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int limit) {
        return account == null
                ? views.before(before == null ? Long.MAX_VALUE : before, Math.max(1, Math.min(limit, MOST)))
                : views.ofAccount(account);
    }

    @GetMapping("/{id}")
    HoldViews.View hold(@PathVariable long id) {
        return views.of(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) String reason,
            Authentication user) {
        placing.lift(id, on, reason, user.getName(), Approvers.of(user) == Approval.LEAD);
    }

    /** The hold that was placed, and the letters that it came too late for. */
    record Placed(long id, List<Left> leftAlready) {}
}
