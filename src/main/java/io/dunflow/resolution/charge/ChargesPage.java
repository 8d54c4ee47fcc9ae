package io.dunflow.resolution.charge;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.BookingCharges;
import io.dunflow.ledger.ChargeViews;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Once;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a person says of charges on an account's page. */
@Controller
@Once
@RequestMapping("/charges")
class ChargesPage {

    private static final String BY_HAND = "BOOKED_BY_HAND";

    private final BookingCharges booking;
    private final ConcedingCharges conceding;
    private final ChargeViews charges;

    ChargesPage(BookingCharges booking, ConcedingCharges conceding, ChargeViews charges) {
        this.booking = booking;
        this.conceding = conceding;
        this.charges = charges;
    }

    @PostMapping("/{id}/booking")
    String book(@PathVariable long id, Authentication user, RedirectAttributes after) {
        var account = account(id);
        booking.book(id, BY_HAND, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/waiver")
    String waive(
            @PathVariable long id,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        var account = account(id);
        conceding.waive(id, reason, user.getName(), Approvers.of(user));
        return done(account, after);
    }

    private long account(long id) {
        return charges.one(id).orElseThrow(() -> new NotInLedger("charge", id)).account();
    }

    private static String done(long account, RedirectAttributes after) {
        after.addFlashAttribute("done", "settlement.kept");
        return "redirect:/accounts/" + account;
    }
}
