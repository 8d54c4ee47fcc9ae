package io.dunflow.resolution.person;

import java.util.Collection;

/** An act that ends things which the withdrawal of the fact does not bring back: only a person begins them anew. */
public interface EndingForGood extends LegalAct {

    /** Whether it begins again is asked when the fact is withdrawn. */
    @Override
    default boolean asksAtOnce() {
        return false;
    }

    /** Ids of the items that were part of the ended thing to its end. */
    Collection<Long> items(LegalEffect ended);

    /**
     * Begins it anew, along the way on which it began.
     *
     * @param items ids of those that are free for it
     * @param why in the words of whoever decided; null or blank: because of what it was begun for at first
     */
    void beginAgain(LegalEffect ended, Collection<Long> items, String why, String by);
}
