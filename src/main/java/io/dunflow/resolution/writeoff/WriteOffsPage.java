package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.Once;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes and answers the write-offs that a person enters on an account's page. */
@Controller
@Once
@RequestMapping("/write-offs")
class WriteOffsPage {

    private static final String KEPT = "settlement.kept";

    private final AskingForWriteOffs asking;
    private final AnsweringWriteOffs answering;

    WriteOffsPage(AskingForWriteOffs asking, AnsweringWriteOffs answering) {
        this.asking = asking;
        this.answering = answering;
    }

    @PostMapping
    String ask(
            @RequestParam long account,
            @RequestParam(required = false) Long item,
            @RequestParam(required = false) BigDecimal amount,
            @RequestParam(required = false) WriteOffCause cause,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        var order = new WriteOffOrder(account, item == null ? null : List.of(item), amount, cause, reason);
        asking.ask(order, user.getName(), Approvers.of(user));
        return done(account, after, KEPT);
    }

    /** What somebody says to a write-off. */
    @PostMapping("/{id}/{answer:approve|refuse|withdraw|reverse}")
    String answer(
            @PathVariable long id,
            @PathVariable String answer,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        switch (answer) {
            case "approve" -> {
                if (answering.approve(id, user.getName(), Approvers.of(user)) == WriteOffState.AWAITING_APPROVAL) {
                    return done(account, after, "writeOff.raised");
                }
            }
            case "refuse" -> answering.refuse(id, reason, user.getName());
            case "reverse" -> answering.reverse(id, reason, user.getName());
            default -> answering.withdraw(id, reason, user.getName());
        }
        return done(account, after, KEPT);
    }

    private static String done(long account, RedirectAttributes after, String what) {
        after.addFlashAttribute("done", what);
        return "redirect:/accounts/" + account;
    }
}
