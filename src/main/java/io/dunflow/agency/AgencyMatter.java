package io.dunflow.agency;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;

/**
 * Something about an agency that a person has to look at.
 *
 * @param agency code
 * @param kind such as FILE_REFUSED or PAID_DIFFERS
 * @param ours what we have, or null
 * @param theirs what the agency says, or null
 * @param amount by which it differs, or null
 */
public record AgencyMatter(
        String agency,
        String kind,
        Long placement,
        Long item,
        Long statement,
        Long file,
        Long line,
        BigDecimal ours,
        BigDecimal theirs,
        BigDecimal amount,
        Sentence reason) {

    static AgencyMatter about(String agency, String kind) {
        return new AgencyMatter(agency, kind, null, null, null, null, null, null, null, null, null);
    }

    AgencyMatter of(Long itsPlacement, Long itsItem) {
        return new AgencyMatter(
                agency, kind, itsPlacement, itsItem, statement, file, line, ours, theirs, amount, reason);
    }

    AgencyMatter in(Long itsFile, Long itsLine) {
        return new AgencyMatter(
                agency, kind, placement, item, statement, itsFile, itsLine, ours, theirs, amount, reason);
    }

    AgencyMatter stated(long itsStatement, Long itsLine) {
        return new AgencyMatter(
                agency, kind, placement, item, itsStatement, file, itsLine, ours, theirs, amount, reason);
    }

    /** What both say; what is missing counts as nothing. */
    AgencyMatter differing(BigDecimal our, BigDecimal their) {
        var differs = zero(their).subtract(zero(our));
        return new AgencyMatter(agency, kind, placement, item, statement, file, line, our, their, differs, reason);
    }

    AgencyMatter because(Sentence why) {
        return new AgencyMatter(agency, kind, placement, item, statement, file, line, ours, theirs, amount, why);
    }

    private static BigDecimal zero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
