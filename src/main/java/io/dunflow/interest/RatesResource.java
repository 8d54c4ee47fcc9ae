package io.dunflow.interest;

import io.dunflow.ledger.AnsweringOnce;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reference rates over the API. */
@RestController
@RequestMapping("/api/v1/interest/rates")
class RatesResource {

    private final ViewingRates viewing;
    private final AddingRates adding;
    private final AnsweringOnce once;

    RatesResource(ViewingRates viewing, AddingRates adding, AnsweringOnce once) {
        this.viewing = viewing;
        this.adding = adding;
        this.once = once;
    }

    @GetMapping
    List<RateSeries> all() {
        return viewing.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RateSeries.Rate add(
            @RequestBody RateOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /interest/rates",
                order,
                RateSeries.Rate.class,
                () -> RateSeries.Rate.of(adding.add(order, user.getName()), user.getName()));
    }
}
