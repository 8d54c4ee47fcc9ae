package io.dunflow.legal;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
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

/** Legal actions over the API. */
@RestController
@RequestMapping("/api/v1/legal-actions")
class LegalResource {

    private final ProposingLegalActions proposing;
    private final DecidingLegalActions deciding;
    private final RecordingCourts courts;
    private final LegalActions actions;
    private final GrantedCreditors granted;
    private final AnsweringOnce once;

    LegalResource(
            ProposingLegalActions proposing,
            DecidingLegalActions deciding,
            RecordingCourts courts,
            LegalActions actions,
            GrantedCreditors granted,
            AnsweringOnce once) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.courts = courts;
        this.actions = actions;
        this.granted = granted;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LegalView propose(
            @RequestBody LegalOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        return once.answer(
                key,
                user.getName(),
                "POST /legal-actions",
                order,
                LegalView.class,
                () -> action(proposing.propose(order, user.getName())));
    }

    @GetMapping
    List<LegalAction> ofAccount(@RequestParam long account) {
        granted.demandAccount(account);
        return actions.ofAccount(account);
    }

    @GetMapping("/{id}")
    LegalView action(@PathVariable long id) {
        var action = actions.find(id).orElseThrow(() -> new NotInLedger("legal", id));
        granted.demandAccount(action.accountId());
        return new LegalView(action, actions.itemsOf(id));
    }

    /** It is taken back, wherever it is. */
    @PostMapping("/{id}/withdraw")
    LegalView withdraw(@PathVariable long id, @RequestBody CourtOrder order, Authentication user) {
        deciding.withdraw(id, order.reason(), user.getName());
        return action(id);
    }

    /** What a court did. */
    @PostMapping("/{id}/court")
    LegalView court(@PathVariable long id, @RequestBody CourtOrder order, Authentication user) {
        courts.record(id, order, user.getName());
        return action(id);
    }
}
