package io.dunflow.resolution.cause;

import static java.util.stream.Collectors.partitioningBy;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.resolution.dispute.CauseFilter;
import io.dunflow.resolution.dispute.CauseFilter.Grain;
import io.dunflow.resolution.dispute.DisputeCauses;
import io.dunflow.resolution.dispute.DisputeCauses.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows what disputes come from, and why letters were wrong: the latest twelve months, or one of them. */
@Controller
@EmptyIsNothing
@RequestMapping("/dispute-causes")
class DisputeCausesPage {

    private static final int MONTHS = 12;

    private final DisputeCauses causes;
    private final CorrectionCauses corrections;
    private final GrantedCreditors granted;
    private final Clock clock;

    DisputeCausesPage(DisputeCauses causes, CorrectionCauses corrections, GrantedCreditors granted, Clock clock) {
        this.causes = causes;
        this.corrections = corrections;
        this.granted = granted;
        this.clock = clock;
    }

    @GetMapping
    String causes(
            @RequestParam(required = false) String month,
            @RequestParam(required = false) Grain by,
            @RequestParam(required = false) String creditor,
            @RequestParam(required = false) String cause,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String product,
            @RequestParam(required = false) String branch,
            Model model) {
        var one = month(month);
        var now = YearMonth.from(LocalDate.now(clock));
        var from = (one == null ? now.minusMonths(MONTHS - 1L) : one).atDay(1);
        var to = (one == null ? now : one).atEndOfMonth();
        var grain = by == null ? null : Set.of(by);
        var filter = new CauseFilter(from, to, grain, creditor, cause, unit, product, branch);
        var counted = causes.of(granted.ids(), filter).stream().collect(partitioningBy(Cause::counted));
        model.addAttribute("causes", counted.get(true));
        model.addAttribute("apart", counted.get(false));
        model.addAttribute("corrections", corrections.of(granted.ids(), from, to));
        model.addAttribute("creditors", granted.codes());
        model.addAttribute("filter", filter);
        model.addAttribute("by", by == null ? "" : by.name());
        model.addAttribute("month", one == null ? "" : one.toString());
        return "resolution/dispute-causes";
    }

    /** What is no month shows them all. */
    private static YearMonth month(String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
