package io.dunflow.models;

import io.dunflow.platform.Me;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of a proposal: handed in, checked, corrected, decided. */
@Controller
@RequestMapping("/model-proposals")
class ProposalPage {

    private final ProposingModels proposing;
    private final CheckingProposals checking;
    private final DecidingProposals deciding;
    private final WithdrawingProposals withdrawing;
    private final ProposalViews views;

    ProposalPage(
            ProposingModels proposing,
            CheckingProposals checking,
            DecidingProposals deciding,
            WithdrawingProposals withdrawing,
            ProposalViews views) {
        this.proposing = proposing;
        this.checking = checking;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.views = views;
    }

    /** Who hands something in wants to know whether it is right: the check begins by itself. */
    @PostMapping
    String propose(@RequestParam String comment, @RequestParam List<MultipartFile> files, @ModelAttribute("me") Me me) {
        long id = proposing.propose(comment, me.name(), Uploads.of(files));
        checking.check(id, me.name());
        return page(id);
    }

    @PostMapping("/{id}/files")
    String replace(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") List<String> remove,
            @ModelAttribute("me") Me me) {
        proposing.replace(id, comment, me.name(), Uploads.of(files), remove);
        checking.check(id, me.name());
        return page(id);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model page) {
        page.addAttribute("proposal", views.one(id));
        return "models/proposal";
    }

    /** While the check goes on; at its end the page is told to come back as a whole. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, HttpServletResponse response, Model page) {
        var proposal = views.one(id);
        if (proposal.state() != ProposalState.CHECKING) {
            response.setHeader("HX-Refresh", "true");
        }
        page.addAttribute("proposal", proposal);
        return "models/proposal :: progress";
    }

    @PostMapping("/{id}/check")
    String check(@PathVariable long id, @ModelAttribute("me") Me me) {
        checking.check(id, me.name());
        return page(id);
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable long id, @RequestParam(defaultValue = "") String note, @ModelAttribute("me") Me me) {
        deciding.approve(id, me, note);
        return page(id);
    }

    @PostMapping("/{id}/reject")
    String reject(@PathVariable long id, @RequestParam(defaultValue = "") String note, @ModelAttribute("me") Me me) {
        deciding.reject(id, me, note);
        return page(id);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable long id, @RequestParam(defaultValue = "") String reason, @ModelAttribute("me") Me me) {
        withdrawing.withdraw(id, me.name(), reason);
        return page(id);
    }

    private static String page(long id) {
        return "redirect:/model-proposals/" + id;
    }
}
