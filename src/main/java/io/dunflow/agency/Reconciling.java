package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.ContentDiffers;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what an agency says its books hold at the end of a day with what ours held then. Each difference is listed with
 * its kind, its amount and why, and becomes a task; nothing is changed on either side.
 */
@Component
public class Reconciling {

    private final AgencyStatements statements;
    private final AgencyMatters matters;

    Reconciling(AgencyStatements statements, AgencyMatters matters) {
        this.statements = statements;
        this.matters = matters;
    }

    /**
     * Compares all lines.
     *
     * @return id of the statement
     * @throws InvalidInput when a line cannot be read: then nothing of it counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long reconcile(String agency, List<News> lines, String sha256, String by) {
        var stated = new ArrayList<StatedItem>();
        var wrong = new ArrayList<InvalidInput.Problem>();
        for (var line : lines) {
            try {
                stated.add(StatedItem.of(line));
            } catch (InvalidInput e) {
                e.problems()
                        .forEach(one -> wrong.add(
                                new InvalidInput.Problem(one.field(), say("agency.line", line.line(), one.reason()))));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        if (stated.isEmpty()) {
            throw new InvalidInput("lines", say("finding.noRows"));
        }
        var head = stated.get(0);
        if (stated.stream().anyMatch(one -> !one.sameStatement(head))) {
            throw new InvalidInput("statement", say("agency.twoStatements"));
        }
        Amounts.whyNotCurrency(head.currency()).ifPresent(why -> {
            throw new InvalidInput("currency", why);
        });
        var today = statements.today();
        if (head.asOf().isAfter(today)) {
            throw new InvalidInput("asOf", say("agency.future", today));
        }
        if (statements.isKnown(agency, head.statement())) {
            throw new ContentDiffers(say("agency.numberUsed", head.statement()));
        }
        var id = statements.add(agency, head, sha256, stated, by);
        compare(agency, id, head, stated);
        return id;
    }

    private void compare(String agency, long id, StatedItem head, List<StatedItem> stated) {
        var ours = statements.ours(agency, head.currency(), head.asOf());
        var seen = new HashSet<String>();
        for (var line : stated) {
            var our = line.find(ours);
            if (our == null) {
                open(line.matter(agency, "NOT_PLACED", id).differing(null, line.remaining()), line);
            } else if (!seen.add(our.key())) {
                open(
                        line.matter(agency, "TWICE", id)
                                .of(our.placement(), our.item())
                                .differing(null, line.remaining()),
                        line);
            } else {
                compare(agency, id, line, our);
            }
        }
        ours.values().stream()
                .distinct()
                .filter(our -> !seen.contains(our.key()))
                .forEach(our -> missing(agency, id, our));
    }

    private void compare(String agency, long id, StatedItem line, OurItem our) {
        if (!line.addsUp()) {
            var sum = line.paid().add(line.cancelled()).add(line.remaining());
            open(
                    line.matter(agency, "DOES_NOT_ADD_UP", id)
                            .of(our.placement(), our.item())
                            .differing(sum, line.original()),
                    line);
        }
        differ(agency, id, line, our, "ORIGINAL_DIFFERS", our.original(), line.original());
        differ(agency, id, line, our, "PAID_DIFFERS", our.paid(), line.paid());
        differ(agency, id, line, our, "CANCELLED_DIFFERS", our.cancelled(), line.cancelled());
        differ(agency, id, line, our, "REMAINING_DIFFERS", our.remaining(), line.remaining());
        differ(agency, id, line, our, "COMMISSION_DIFFERS", our.commission(), line.commission());
    }

    private void differ(
            String agency, long id, StatedItem line, OurItem our, String kind, BigDecimal ours, BigDecimal theirs) {
        if (ours.compareTo(theirs) != 0) {
            open(line.matter(agency, kind, id).of(our.placement(), our.item()).differing(ours, theirs), line);
        }
    }

    private void missing(String agency, long id, OurItem our) {
        if (our.remaining().signum() != 0 || our.paid().signum() != 0) {
            matters.open(AgencyMatter.about(agency, "NOT_STATED")
                    .stated(id, null)
                    .of(our.placement(), our.item())
                    .differing(our.remaining(), null)
                    .because(say("agency.stated.missing", our.placement(), our.invoice())));
        }
    }

    private void open(AgencyMatter matter, StatedItem line) {
        matters.open(matter.because(why(matter, line.placement(), line.item())));
    }

    private static Sentence why(AgencyMatter matter, String placement, String item) {
        var ours = plain(matter.ours());
        var theirs = plain(matter.theirs());
        return switch (matter.kind()) {
            case "NOT_PLACED" -> say("agency.stated.notPlaced", placement, item, ours, theirs);
            case "TWICE" -> say("agency.stated.twice", placement, item);
            case "DOES_NOT_ADD_UP" -> say("agency.stated.sum", placement, item, ours, theirs);
            case "ORIGINAL_DIFFERS" -> say("agency.stated.original", placement, item, ours, theirs);
            case "PAID_DIFFERS" -> say("agency.stated.paid", placement, item, ours, theirs);
            case "CANCELLED_DIFFERS" -> say("agency.stated.cancelled", placement, item, ours, theirs);
            case "REMAINING_DIFFERS" -> say("agency.stated.remaining", placement, item, ours, theirs);
            default -> say("agency.stated.commission", placement, item, ours, theirs);
        };
    }

    /** Decimals of money, more only where the agency said more. */
    private static String plain(BigDecimal amount) {
        return amount == null
                ? ""
                : amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()))
                        .toPlainString();
    }
}
