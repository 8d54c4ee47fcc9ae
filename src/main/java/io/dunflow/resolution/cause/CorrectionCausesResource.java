package io.dunflow.resolution.cause;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.resolution.cause.CorrectionCauses.Cause;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why letters were wrong, in figures, over the API. */
@RestController
@RequestMapping("/api/v1/correction-causes")
class CorrectionCausesResource {

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final CorrectionCauses causes;
    private final GrantedCreditors granted;

    CorrectionCausesResource(CorrectionCauses causes, GrantedCreditors granted) {
        this.causes = causes;
        this.granted = granted;
    }

    @GetMapping
    List<Cause> of(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        return causes.of(granted.ids(), from == null ? FIRST : from, to == null ? LAST : to);
    }
}
