package io.dunflow.dunning;

import io.dunflow.ledger.Once;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places and lifts the holds that a person enters on an account's page. */
@Controller
@Once
@RequestMapping("/holds")
class HoldsPage {

    private final PlacingHolds placing;

    HoldsPage(PlacingHolds placing) {
        this.placing = placing;
    }

    /** Holds the account, or of it the one item that is named; a field that is left empty says nothing. */
    @PostMapping
    String place(
            @RequestParam long account,
            @RequestParam(required = false) Long item,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            Principal user,
            RedirectAttributes after) {
        var whole = item == null ? account : null;
        var named = owner == null || owner.isBlank() ? null : owner.strip();
        var order = new HoldOrder(null, whole, item, code, reason, named, from, until);
        placing.place(order, user.getName());
        after.addFlashAttribute("done", "hold.placed");
        return "redirect:/accounts/" + account;
    }

    @PostMapping("/{id}/lift")
    String lift(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        placing.lift(id, on, reason, user.getName(), Approvers.of(user) == Approval.LEAD);
        after.addFlashAttribute("done", "hold.lifted");
        return "redirect:/accounts/" + account;
    }
}
