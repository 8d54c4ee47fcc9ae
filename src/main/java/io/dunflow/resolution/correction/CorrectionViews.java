package io.dunflow.resolution.correction;

import java.util.List;
import org.springframework.stereotype.Component;

/** The corrections of an account as its page shows them. */
@Component
public class CorrectionViews {

    private final Corrections corrections;
    private final CorrectionLines lines;

    CorrectionViews(Corrections corrections, CorrectionLines lines) {
        this.corrections = corrections;
        this.lines = lines;
    }

    /** Newest first, each with the claims that it takes back. */
    public List<View> of(long accountId) {
        return corrections.ofAccount(accountId).stream()
                .map(correction -> new View(correction, lines.of(correction.id())))
                .toList();
    }

    /** A correction and its claims. */
    public record View(Correction correction, List<CorrectionLine> lines) {}
}
