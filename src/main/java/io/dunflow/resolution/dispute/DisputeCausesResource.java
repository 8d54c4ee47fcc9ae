package io.dunflow.resolution.dispute;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.resolution.dispute.CauseFilter.Grain;
import io.dunflow.resolution.dispute.DisputeCauses.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What disputes come from, in figures, over the API. */
@RestController
@RequestMapping("/api/v1/dispute-causes")
class DisputeCausesResource {

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final DisputeCauses causes;
    private final GrantedCreditors granted;

    DisputeCausesResource(DisputeCauses causes, GrantedCreditors granted) {
        this.causes = causes;
        this.granted = granted;
    }

    @GetMapping
    List<Cause> of(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) Set<Grain> by,
            @RequestParam(required = false) String creditor,
            @RequestParam(required = false) String cause,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String product,
            @RequestParam(required = false) String branch) {
        var first = from == null ? FIRST : from;
        var last = to == null ? LAST : to;
        return causes.of(granted.ids(), new CauseFilter(first, last, by, creditor, cause, unit, product, branch));
    }
}
