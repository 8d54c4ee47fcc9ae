package io.dunflow.credit;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a creditor is owed over all currencies, over the API. */
@RestController
@RequestMapping("/api/v1/receivables")
class ReceivablesResource {

    private final AddingUpReceivables adding;

    ReceivablesResource(AddingUpReceivables adding) {
        this.adding = adding;
    }

    /** At the end of a day, by value date; without one, of the creditor's today. */
    @GetMapping
    Receivables at(
            @RequestParam String creditor,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam(required = false) String in) {
        return adding.of(creditor, at, in);
    }
}
