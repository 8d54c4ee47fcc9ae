package io.dunflow.resolution;

import io.dunflow.ledger.GrantedCreditors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows why debtors dispute, and why letters were wrong: the latest twelve months, or one of them. */
@Controller
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
    String causes(@RequestParam(defaultValue = "") String month, Model model) {
        var one = month(month);
        var now = YearMonth.from(LocalDate.now(clock));
        var from = one == null ? now.minusMonths(MONTHS - 1L) : one;
        var to = one == null ? now : one;
        model.addAttribute("causes", causes.of(granted.ids(), from.atDay(1), to.atEndOfMonth()));
        model.addAttribute("corrections", corrections.of(granted.ids(), from.atDay(1), to.atEndOfMonth()));
        model.addAttribute("month", one == null ? "" : one.toString());
        return "resolution/dispute-causes";
    }

    /** What is no month shows them all. */
    private static YearMonth month(String text) {
        try {
            return text.isBlank() ? null : YearMonth.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
