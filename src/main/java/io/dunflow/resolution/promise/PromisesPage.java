package io.dunflow.resolution.promise;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import io.dunflow.resolution.AccountMoney;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said about promises on an account's page. */
@Controller
@EmptyIsNothing
@Once
@RequestMapping("/promises")
class PromisesPage {

    private final MakingPromises making;
    private final WithdrawingPromises withdrawing;

    PromisesPage(MakingPromises making, WithdrawingPromises withdrawing) {
        this.making = making;
        this.withdrawing = withdrawing;
    }

    @PostMapping
    String make(
            @RequestParam long account,
            @RequestParam(required = false) Long item,
            @RequestParam(required = false) String amount,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(required = false) String note,
            @RequestParam(required = false) List<Long> replaces,
            Principal user,
            RedirectAttributes after) {
        var items = item == null ? null : List.of(item);
        making.make(
                new PromiseOrder(account, items, AccountMoney.typed(amount), date, note, replaces),
                null,
                user.getName());
        return done("promise.made", account, after);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        withdrawing.withdraw(id, reason, user.getName());
        return done("promise.withdrawn", account, after);
    }

    private static String done(String what, long account, RedirectAttributes after) {
        after.addFlashAttribute("done", what);
        return "redirect:/accounts/" + account;
    }
}
