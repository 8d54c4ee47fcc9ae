package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A fact about a person, as it became known.
 *
 * @param debtor number of a debtor; the fact is about the person behind it, with all accounts of all creditors
 * @param source who says so, or which document; required
 * @param openedOn from when on it is so; today when null
 * @param knownAt when it became known; now when null
 * @param court where the proceedings are
 * @param reference of the court, or of the attorney
 * @param deadline of the court, for filing the claim
 * @param reviewOn when to look at it again; required of hardship
 * @param representative who gets the letters from now on, or null
 */
public record FactOrder(
        String debtor,
        FactKind kind,
        String source,
        LocalDate openedOn,
        Instant knownAt,
        String court,
        String reference,
        LocalDate deadline,
        LocalDate reviewOn,
        String note,
        Representative representative) {

    private static final int LONGEST = 500;

    /** A fact of which nothing but source and review is known. */
    public FactOrder(String debtor, FactKind kind, String source, LocalDate reviewOn) {
        this(debtor, kind, source, null, null, null, null, null, reviewOn, null, null);
    }

    void refuseIncomplete() {
        if (kind == null) {
            throw new InvalidInput("kind", say("missing"));
        }
        demandSource(source);
        text("court", court);
        text("reference", reference);
        text("note", note);
        if (kind == FactKind.HARDSHIP && reviewOn == null) {
            throw new InvalidInput("reviewOn", say("missing"));
        }
        if (representative != null) {
            representative.refuseIncomplete();
        }
    }

    static void demandSource(String source) {
        if (source == null || source.isBlank()) {
            throw new InvalidInput("source", say("missing"));
        }
        text("source", source);
    }

    /** Refuses a text that is too long to be kept, naming the field. */
    public static void text(String field, String text) {
        if (text != null && text.length() > LONGEST) {
            throw new InvalidInput(field, say("text.tooLong", LONGEST));
        }
        if (text != null && text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            throw new InvalidInput(field, say("text.control"));
        }
    }
}
