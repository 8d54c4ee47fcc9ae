package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Once;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of small balances that are written off together, and of what may never come. */
@Controller
@Once
@RequestMapping("/write-off-lists")
class WriteOffListsPage {

    private final ProposingWriteOffLists proposing;
    private final AnsweringWriteOffLists answering;
    private final WriteOffLists lists;
    private final LookingAgainAtLists leaving;
    private final Provisions provisions;
    private final GrantedCreditors granted;
    private final Clock clock;

    WriteOffListsPage(
            ProposingWriteOffLists proposing,
            AnsweringWriteOffLists answering,
            WriteOffLists lists,
            LookingAgainAtLists leaving,
            Provisions provisions,
            GrantedCreditors granted,
            Clock clock) {
        this.proposing = proposing;
        this.answering = answering;
        this.lists = lists;
        this.leaving = leaving;
        this.provisions = provisions;
        this.granted = granted;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("lists", lists.latest(granted.ids()));
        model.addAttribute("provisions", provisions.of(granted.ids(), LocalDate.now(clock)));
        model.addAttribute("creditors", granted.codes());
        return "resolution/write-off-lists";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        var list = lists.find(id)
                .filter(found -> granted.contain(List.of(found.creditorId())))
                .orElseThrow(() -> new NotInLedger("writeOffList", id));
        model.addAttribute("list", list);
        model.addAttribute("lines", lists.lines(id));
        model.addAttribute("leftOut", leaving.ofList(id));
        return "resolution/write-off-list";
    }

    @PostMapping
    String propose(@RequestParam String creditor, Authentication user) {
        var order = new WriteOffListOrder(creditor, null);
        var id = proposing.propose(order, user.getName());
        return "redirect:/write-off-lists/" + id;
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable long id, Authentication user, RedirectAttributes after) {
        answering.approve(id, user.getName(), Approvers.of(user));
        return done(id, after);
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            @PathVariable long id,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        answering.refuse(id, reason, user.getName());
        return done(id, after);
    }

    private static String done(long id, RedirectAttributes after) {
        after.addFlashAttribute("done", "settlement.kept");
        return "redirect:/write-off-lists/" + id;
    }
}
