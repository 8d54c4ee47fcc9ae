package io.dunflow.interest;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.TypedDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What interest an item bears, over the API: all of it, or in the very lines that a letter of that day would have. */
@RestController
@RequestMapping("/api/v1/items/{id}/interest")
class InterestResource {

    private final StatingInterestOfItems stating;
    private final KnowingItems items;
    private final GrantedCreditors granted;
    private final CreditorDays days;

    InterestResource(StatingInterestOfItems stating, KnowingItems items, GrantedCreditors granted, CreditorDays days) {
        this.stating = stating;
        this.items = items;
        this.granted = granted;
        this.days = days;
    }

    @GetMapping
    InterestAnswer ofItem(
            @PathVariable long id,
            @RequestParam String regime,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate through,
            @RequestParam(defaultValue = "WHOLE") StatedPart part) {
        var item = items.of(List.of(id)).get(id);
        if (item == null) {
            throw granted.unknown("item", id);
        }
        granted.demandAccount(item.accountId());
        var last = through == null ? days.todayOf(item.accountId()) : TypedDays.demand("through", through);
        return InterestAnswer.of(stating.of(id, regime, last, part), part);
    }
}
