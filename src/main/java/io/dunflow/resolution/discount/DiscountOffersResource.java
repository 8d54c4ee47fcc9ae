package io.dunflow.resolution.discount;

import io.dunflow.ledger.AnsweringOnce;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Discounts of the day over the API. */
@RestController
@RequestMapping("/api/v1/discount-offers")
class DiscountOffersResource {

    private final OfferingDiscounts offering;
    private final AnsweringOnce once;

    DiscountOffersResource(OfferingDiscounts offering, AnsweringOnce once) {
        this.offering = offering;
        this.once = once;
    }

    /** What is offered today; changes nothing. */
    @GetMapping
    List<DiscountOffer> ofAccount(@RequestParam long account) {
        return offering.ofAccount(account);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DiscountOffer accept(
            @RequestBody AcceptedOffer order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        return once.answer(
                key,
                user.getName(),
                "POST /discount-offers",
                order,
                DiscountOffer.class,
                () -> offering.accept(order, user.getName()));
    }
}
