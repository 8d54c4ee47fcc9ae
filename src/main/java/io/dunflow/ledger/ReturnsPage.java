package io.dunflow.ledger;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books money that went back, as a person enters it on an account's page. */
@Controller
@EmptyIsNothing
@Once
class ReturnsPage {

    private final ReturningMoney returning;

    ReturnsPage(ReturningMoney returning) {
        this.returning = returning;
    }

    @PostMapping("/returns")
    String book(ReturnRequest typed, Principal user, RedirectAttributes after) {
        var booked = returning.returned(plain(typed), null, user.getName());
        after.addFlashAttribute("done", "moneyBack.booked");
        return "redirect:/accounts/" + booked.account();
    }

    private static ReturnRequest plain(ReturnRequest typed) {
        return new ReturnRequest(
                typed.creditor(),
                typed.debtor(),
                typed.currency(),
                typed.payment(),
                typed.reference(),
                typed.cause(),
                plain(typed.amount()),
                typed.valueDate(),
                typed.bookingDate(),
                plain(typed.fee()));
    }

    private static String plain(String amount) {
        return amount == null ? null : Wording.plain(amount);
    }
}
