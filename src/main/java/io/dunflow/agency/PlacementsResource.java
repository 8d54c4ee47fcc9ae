package io.dunflow.agency;

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

/** Placements over the API. */
@RestController
@RequestMapping("/api/v1/placements")
class PlacementsResource {

    private final ProposingPlacements proposing;
    private final DecidingPlacements deciding;
    private final AnsweringPlacements answering;
    private final Placements placements;
    private final GatheringEvidence evidence;
    private final GrantedCreditors granted;
    private final AnsweringOnce once;

    PlacementsResource(
            ProposingPlacements proposing,
            DecidingPlacements deciding,
            AnsweringPlacements answering,
            Placements placements,
            GatheringEvidence evidence,
            GrantedCreditors granted,
            AnsweringOnce once) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.answering = answering;
        this.placements = placements;
        this.evidence = evidence;
        this.granted = granted;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlacementView propose(
            @RequestBody PlacementOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        return once.answer(
                key,
                user.getName(),
                "POST /placements",
                order,
                PlacementView.class,
                () -> placement(proposing.propose(order, null, user.getName())));
    }

    @GetMapping
    List<Placement> ofAccount(@RequestParam long account) {
        granted.demandAccount(account);
        return placements.ofAccount(account);
    }

    @GetMapping("/{id}")
    PlacementView placement(@PathVariable long id) {
        var placement = placements.find(id).orElseThrow(() -> new NotInLedger("placement", id));
        granted.demandAccount(placement.accountId());
        return new PlacementView(placement, placements.itemsOf(id), evidence.of(placement));
    }

    @PostMapping("/{id}/refuse")
    PlacementView refuse(@PathVariable long id, @RequestBody PlacementWord said, Authentication user) {
        deciding.refuse(id, said.reason(), user.getName());
        return placement(id);
    }

    /** Calls it back, from the agency when that has it. */
    @PostMapping("/{id}/recall")
    PlacementView recall(@PathVariable long id, @RequestBody PlacementWord said, Authentication user) {
        deciding.recall(id, said.reason(), user.getName());
        return placement(id);
    }

    /** The agency took it, as it said by telephone or letter. */
    @PostMapping("/{id}/acknowledge")
    PlacementView acknowledge(@PathVariable long id, @RequestBody PlacementWord said, Authentication user) {
        answering.acknowledge(id, said.reference(), user.getName());
        return placement(id);
    }

    /** The agency does not take it. */
    @PostMapping("/{id}/reject")
    PlacementView reject(@PathVariable long id, @RequestBody PlacementWord said, Authentication user) {
        answering.reject(id, said.reason(), user.getName());
        return placement(id);
    }

    /** The agency gives it back. */
    @PostMapping("/{id}/give-back")
    PlacementView giveBack(@PathVariable long id, @RequestBody PlacementWord said, Authentication user) {
        answering.giveBack(id, said.reason(), user.getName());
        return placement(id);
    }

    /**
     * What somebody says to a placement.
     *
     * @param reference number that the agency gave it
     */
    record PlacementWord(String reason, String reference) {}
}
