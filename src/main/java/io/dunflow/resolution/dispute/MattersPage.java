package io.dunflow.resolution.dispute;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import io.dunflow.ledger.Wording;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.dispute.DisputeOrder.Part;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the disputes and queries that a person enters on an account's page. */
@Controller
@EmptyIsNothing
@Once
class MattersPage {

    private final RaisingDisputes raising;
    private final AnsweringDisputes answering;
    private final WithdrawingDisputes withdrawing;
    private final KeepingEvidence keeping;
    private final AskingQueries asking;
    private final AnsweringQueries queries;

    MattersPage(
            RaisingDisputes raising,
            AnsweringDisputes answering,
            WithdrawingDisputes withdrawing,
            KeepingEvidence keeping,
            AskingQueries asking,
            AnsweringQueries queries) {
        this.raising = raising;
        this.answering = answering;
        this.withdrawing = withdrawing;
        this.keeping = keeping;
        this.asking = asking;
        this.queries = queries;
    }

    /** An amount without an item is of what is overdue, oldest first. */
    @PostMapping("/disputes")
    String raise(
            @RequestParam long account,
            @RequestParam(required = false) Long item,
            @RequestParam(required = false) String amount,
            @RequestParam DisputeReason reason,
            @RequestParam(required = false) String note,
            @RequestParam(required = false) String link,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate since,
            Principal user,
            RedirectAttributes after) {
        var parts = item == null ? null : List.of(new Part(item, AccountMoney.typed(amount)));
        var links = link == null ? List.<String>of() : List.of(link);
        var order = new DisputeOrder(account, parts, reason, note, links, since);
        if (item == null && amount != null) {
            raising.raiseOverdue(order, AccountMoney.typed(amount), null, user.getName());
        } else {
            raising.raise(order, null, user.getName());
        }
        return done(after, "dispute.raised", account);
    }

    @PostMapping("/disputes/{id}/answer")
    String answer(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) String credit,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cause,
            Principal user,
            RedirectAttributes after) {
        answering.answer(id, DisputeAnswer.of(decision, Wording.plain(credit), text, cause), user.getName());
        return done(after, "dispute.answered", account);
    }

    @PostMapping("/disputes/{id}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        withdrawing.withdraw(id, reason, user.getName());
        return done(after, "dispute.withdrawn", account);
    }

    @PostMapping("/disputes/{id}/evidence")
    String evidence(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam MultipartFile file,
            Principal user,
            RedirectAttributes after)
            throws IOException {
        keeping.keep(
                id, file.getOriginalFilename(), file.getContentType(), EvidenceResource.content(file), user.getName());
        return done(after, "evidence.kept", account);
    }

    @PostMapping("/queries")
    String ask(
            @RequestParam long account,
            @RequestParam(required = false) Long item,
            @RequestParam QueryTopic topic,
            @RequestParam(required = false) String question,
            Principal user,
            RedirectAttributes after) {
        asking.ask(new QueryOrder(account, item, topic, question), user.getName());
        return done(after, "query.asked", account);
    }

    @PostMapping("/queries/{id}/answer")
    String answerQuery(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String text,
            Principal user,
            RedirectAttributes after) {
        queries.answer(id, text, user.getName());
        return done(after, "query.answered", account);
    }

    @PostMapping("/queries/{id}/withdraw")
    String withdrawQuery(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        queries.withdraw(id, reason, user.getName());
        return done(after, "query.withdrawn", account);
    }

    private static String done(RedirectAttributes after, String message, long account) {
        after.addFlashAttribute("done", message);
        return "redirect:/accounts/" + account;
    }
}
