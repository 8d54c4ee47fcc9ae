package io.dunflow.ledger;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By what the books of a period correct the tax of invoices, over the API. */
@RestController
@RequestMapping("/api/v1/tax-corrections")
class TaxCorrectionsResource {

    private final AddingUpTaxCorrections adding;

    TaxCorrectionsResource(AddingUpTaxCorrections adding) {
        this.adding = adding;
    }

    /** By booking date, first and last day included. */
    @GetMapping
    TaxCorrections of(
            @RequestParam String creditor,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate through) {
        return adding.of(creditor, from, through);
    }
}
