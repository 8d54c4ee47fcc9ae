package io.dunflow.resolution.dispute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dunflow.correspondence.LeftAlready;
import io.dunflow.correspondence.LeftAlready.Left;
import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.NamedOrAll;
import io.dunflow.resolution.Why;
import io.dunflow.resolution.dispute.Evidences.Evidence;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disputes over the API. */
@RestController
@RequestMapping("/api/v1/disputes")
class DisputesResource {

    private final RaisingDisputes raising;
    private final AnsweringDisputes answering;
    private final WithdrawingDisputes withdrawing;
    private final Disputes disputes;
    private final Evidences evidences;
    private final MatterEvents events;
    private final LeftAlready leftAlready;
    private final AccountAccess access;
    private final AnsweringOnce once;

    DisputesResource(
            RaisingDisputes raising,
            AnsweringDisputes answering,
            WithdrawingDisputes withdrawing,
            Disputes disputes,
            Evidences evidences,
            MatterEvents events,
            LeftAlready leftAlready,
            AccountAccess access,
            AnsweringOnce once) {
        this.raising = raising;
        this.answering = answering;
        this.withdrawing = withdrawing;
        this.disputes = disputes;
        this.evidences = evidences;
        this.events = events;
        this.leftAlready = leftAlready;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(
            @RequestBody DisputeOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        NamedOrAll.demand(order.items());
        return once.answer(
                key,
                user.getName(),
                "POST /disputes",
                order,
                Raised.class,
                () -> raised(get(raising.raise(order, null, user.getName()))));
    }

    private Raised raised(Dispute dispute) {
        return new Raised(
                dispute,
                leftAlready.since(
                        dispute.raisedOn(),
                        List.of(dispute.accountId()),
                        disputes.covered(dispute.id()).keySet()));
    }

    @GetMapping
    List<Dispute> ofAccount(@RequestParam long account) {
        access.demand(account);
        return disputes.ofAccount(account);
    }

    @GetMapping("/{id}")
    Whole dispute(@PathVariable long id) {
        return new Whole(get(id), disputes.covered(id), evidences.of(id), events.ofDispute(id));
    }

    @PostMapping("/{id}/answer")
    Dispute answer(
            @PathVariable long id,
            @RequestBody Answer answer,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(key, user.getName(), "POST /disputes/" + id + "/answer", answer, Dispute.class, () -> {
            answering.answer(id, answer.read(), user.getName());
            return get(id);
        });
    }

    @PostMapping("/{id}/withdraw")
    Dispute withdraw(
            @PathVariable long id,
            @RequestBody Why why,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(key, user.getName(), "POST /disputes/" + id + "/withdraw", why, Dispute.class, () -> {
            withdrawing.withdraw(id, why.reason(), user.getName());
            return get(id);
        });
    }

    /** An answer; its decision as a word, so that one that is none of the answers is told which are. */
    record Answer(String decision, BigDecimal credit, String text, String cause) {

        DisputeAnswer read() {
            return new DisputeAnswer(DisputeAnswer.decision(decision), credit, text, cause);
        }
    }

    private Dispute get(long id) {
        var dispute = disputes.find(id).orElseThrow(() -> new NotInLedger("dispute", id));
        access.demand(dispute.accountId(), "dispute", id);
        return dispute;
    }

    /** The dispute that was raised, and the letters that it came too late for. */
    record Raised(@JsonUnwrapped Dispute dispute, List<Left> leftAlready) {}

    /**
     * A dispute with all that belongs to it.
     *
     * @param covered what it still covers, by item
     */
    record Whole(
            Dispute dispute,
            Map<Long, BigDecimal> covered,
            List<Evidence> evidence,
            List<MatterEvents.Event> history) {}
}
