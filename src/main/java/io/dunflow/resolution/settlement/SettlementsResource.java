package io.dunflow.resolution.settlement;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.Why;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Settlements over the API. */
@RestController
@RequestMapping("/api/v1/settlements")
class SettlementsResource {

    private final Settling settling;
    private final AnsweringSettlements answering;
    private final Settlements settlements;
    private final AccountAccess access;
    private final AnsweringOnce once;

    SettlementsResource(
            Settling settling,
            AnsweringSettlements answering,
            Settlements settlements,
            AccountAccess access,
            AnsweringOnce once) {
        this.settling = settling;
        this.answering = answering;
        this.settlements = settlements;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Settlement settle(
            @RequestBody SettlementOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        return once.answer(
                key,
                user.getName(),
                "POST /settlements",
                order,
                Settlement.class,
                () -> settlement(settling.settle(order, user.getName())));
    }

    /** What would come of it, or the nearest acceptable offer. Changes nothing. */
    @PostMapping("/preview")
    SettlementPreview preview(@RequestBody SettlementOrder order) {
        return settling.preview(order);
    }

    @GetMapping
    List<Settlement> ofAccount(@RequestParam long account) {
        access.demand(account);
        return settlements.ofAccount(account);
    }

    @GetMapping("/{id}")
    Settlement settlement(@PathVariable long id) {
        var settlement = settlements.find(id).orElseThrow(() -> new NotInLedger("settlement", id));
        access.demand(settlement.accountId(), "settlement", id);
        return settlement;
    }

    @PostMapping("/{id}/approve")
    Settlement approve(@PathVariable long id, Authentication user) {
        answering.approve(id, user.getName());
        return settlement(id);
    }

    @PostMapping("/{id}/refuse")
    Settlement refuse(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.refuse(id, why.reason(), user.getName());
        return settlement(id);
    }

    @PostMapping("/{id}/withdraw")
    Settlement withdraw(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.withdraw(id, why.reason(), user.getName());
        return settlement(id);
    }
}
