package io.dunflow.ledger;

import java.util.Objects;

/**
 * What is to follow for an account only when a person agrees.
 *
 * @param deliveryStop whether nothing would be delivered
 * @param creditStop whether no new credit would be given
 * @param terms of new orders; null when they would stay as agreed
 * @param group whose task it is
 * @param answer AGREED or KEPT; null while it waits
 */
public record AskedStops(boolean deliveryStop, boolean creditStop, String terms, String group, String answer) {

    static final String AGREED = "AGREED";
    static final String KEPT = "KEPT";

    AskedStops answered(boolean agreed) {
        return new AskedStops(deliveryStop, creditStop, terms, group, agreed ? AGREED : KEPT);
    }

    boolean sameAs(AskedStops other) {
        return deliveryStop == other.deliveryStop
                && creditStop == other.creditStop
                && Objects.equals(terms, other.terms);
    }
}
