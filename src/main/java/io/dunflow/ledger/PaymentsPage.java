package io.dunflow.ledger;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books a payment that a person enters on an account's page. */
@Controller
@EmptyIsNothing
@Once
class PaymentsPage {

    private final ReceivingCredits receiving;

    PaymentsPage(ReceivingCredits receiving) {
        this.receiving = receiving;
    }

    @PostMapping("/payments")
    String book(CreditRequest typed, Principal user, RedirectAttributes after) {
        var booked = receiving.payment(plain(typed), null, user.getName());
        after.addFlashAttribute("done", booked.remark() == null ? "payment.booked" : "payment.opened");
        return "redirect:/accounts/" + booked.account();
    }

    private static CreditRequest plain(CreditRequest typed) {
        return new CreditRequest(
                typed.creditor(),
                typed.debtor(),
                typed.currency(),
                Wording.plain(typed.amount()),
                typed.valueDate(),
                typed.bookingDate(),
                typed.reference(),
                typed.invoice(),
                typed.remittance(),
                null);
    }
}
