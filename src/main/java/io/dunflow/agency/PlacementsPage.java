package io.dunflow.agency;

import io.dunflow.ledger.Once;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes and answers what a person enters about placements on an account's page. */
@Controller
@Once
@RequestMapping("/placements")
class PlacementsPage {

    private final ProposingPlacements proposing;
    private final DecidingPlacements deciding;
    private final AnsweringPlacements answering;

    PlacementsPage(ProposingPlacements proposing, DecidingPlacements deciding, AnsweringPlacements answering) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.answering = answering;
    }

    @PostMapping
    String propose(
            @RequestParam long account,
            @RequestParam(required = false) List<Long> items,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        proposing.propose(new PlacementOrder(account, items, reason), null, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        deciding.refuse(id, reason, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/recall")
    String recall(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        deciding.recall(id, reason, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/acknowledge")
    String acknowledge(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        answering.acknowledge(id, reason, user.getName());
        return done(account, after);
    }

    private static String done(long account, RedirectAttributes after) {
        after.addFlashAttribute("done", "placement.kept");
        return "redirect:/accounts/" + account;
    }
}
