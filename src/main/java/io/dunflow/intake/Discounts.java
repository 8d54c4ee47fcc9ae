package io.dunflow.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.DiscountNotation;
import io.dunflow.ledger.DiscountStep;
import io.dunflow.ledger.InvalidInput;
import java.util.List;
import java.util.function.Supplier;

/** Reads the steps of early payment of an invoice into the notation of the database. */
final class Discounts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Discounts() {}

    /** What a column of its own says; with the notation of e-invoices there it is understood too. */
    static String ofColumn(String text) {
        return read(() -> DiscountNotation.isAmongTerms(text)
                ? DiscountNotation.amongTerms(text)
                : DiscountNotation.ofShort(text));
    }

    /** What stands among the terms; null when nothing does. */
    static String inTerms(String terms) {
        return terms == null || !DiscountNotation.isAmongTerms(terms)
                ? null
                : read(() -> DiscountNotation.amongTerms(terms));
    }

    private static String read(Supplier<List<DiscountStep>> notation) {
        try {
            return JSON.writeValueAsString(notation.get());
        } catch (InvalidInput e) {
            throw new Refused(e.problems().get(0).reason());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
