package io.dunflow.resolution.writeoff;

import io.dunflow.ledger.GrantedCreditors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Provisions by ageing over the API. */
@RestController
@RequestMapping("/api/v1/provisions")
class ProvisionsResource {

    private final Provisions provisions;
    private final GrantedCreditors granted;
    private final Clock clock;

    ProvisionsResource(Provisions provisions, GrantedCreditors granted, Clock clock) {
        this.provisions = provisions;
        this.granted = granted;
        this.clock = clock;
    }

    /** At the end of a day, by value date; without one, today. */
    @GetMapping
    List<Provisions.Provision> at(
            @RequestParam(required = false) String creditor,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate at) {
        var creditors = creditor == null
                ? granted.ids()
                : new Long[] {granted.get(creditor).id()};
        return provisions.of(creditors, at == null ? LocalDate.now(clock) : at);
    }
}
