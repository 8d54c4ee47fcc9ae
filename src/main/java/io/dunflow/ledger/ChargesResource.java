package io.dunflow.ledger;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is claimed beside invoices, over the API. */
@RestController
@RequestMapping("/api/v1")
class ChargesResource {

    private static final String BY_HAND = "BOOKED_BY_HAND";

    private final ChargeViews views;
    private final BookingCharges booking;
    private final GrantedCreditors granted;

    ChargesResource(ChargeViews views, BookingCharges booking, GrantedCreditors granted) {
        this.views = views;
        this.booking = booking;
        this.granted = granted;
    }

    @GetMapping("/accounts/{id}/charges")
    List<ChargeAnswer> ofAccount(@PathVariable long id) {
        granted.demandAccount(id);
        return views.ofAccount(id);
    }

    @GetMapping("/charges/{id}")
    ChargeAnswer one(@PathVariable long id) {
        return views.one(id).orElseThrow(() -> granted.unknown("charge", id));
    }

    /** Takes into the books what a letter claimed. */
    @PostMapping("/charges/{id}/booking")
    ChargeAnswer book(@PathVariable long id, Principal principal) {
        one(id);
        booking.book(id, BY_HAND, principal.getName());
        return one(id);
    }
}
