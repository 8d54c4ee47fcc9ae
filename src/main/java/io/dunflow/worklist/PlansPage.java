package io.dunflow.worklist;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import io.dunflow.ledger.Refusal;
import io.dunflow.resolution.plan.AnsweringPlans;
import io.dunflow.resolution.plan.PlanAcceptance;
import io.dunflow.resolution.plan.PlanForm;
import io.dunflow.resolution.plan.ProposingPlans;
import java.security.Principal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payment plans on an account's page: what would come of one is shown before it is proposed. */
@Controller
@EmptyIsNothing
@Once
@RequestMapping("/plans")
class PlansPage {

    private final ProposingPlans proposing;
    private final AnsweringPlans answering;

    PlansPage(ProposingPlans proposing, AnsweringPlans answering) {
        this.proposing = proposing;
        this.answering = answering;
    }

    /** The schedule of what was typed, or the nearest plan that may be offered. */
    @GetMapping("/preview")
    String preview(TypedPlan typed, Locale locale, Model model) {
        model.addAttribute("typed", typed);
        try {
            model.addAttribute("preview", proposing.preview(typed.order()));
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.shown(locale));
        }
        return "worklist/plan-preview";
    }

    @PostMapping
    String propose(TypedPlan typed, Principal user, RedirectAttributes after) {
        proposing.propose(typed.order(), null, user.getName());
        return done("plan.proposed", typed.account(), after);
    }

    /** The debtor accepts a plan; or what was accepted on the phone is on paper now. */
    @PostMapping("/{id}/{answer:accept|confirm}")
    String agree(
            @PathVariable long id,
            @PathVariable String answer,
            @RequestParam long account,
            @RequestParam(required = false) PlanForm how,
            @RequestParam(required = false) String source,
            Principal user,
            RedirectAttributes after) {
        var acceptance = new PlanAcceptance(how, source);
        if ("accept".equals(answer)) {
            answering.accept(id, acceptance, user.getName());
        } else {
            answering.confirm(id, acceptance, user.getName());
        }
        return done("plan.answered", account, after);
    }

    /** What somebody says to a plan: approve, refuse or withdraw. */
    @PostMapping("/{id}/{answer:approve|refuse|withdraw}")
    String answer(
            @PathVariable long id,
            @PathVariable String answer,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        switch (answer) {
            case "approve" -> answering.approve(id, user.getName());
            case "refuse" -> answering.refuse(id, reason, user.getName());
            default -> answering.withdraw(id, reason, user.getName());
        }
        return done("plan.answered", account, after);
    }

    private static String done(String what, long account, RedirectAttributes after) {
        after.addFlashAttribute("done", what);
        return "redirect:/accounts/" + account;
    }
}
