package io.dunflow.interest;

/** A series of reference rates has a row more; published in the transaction that added it. */
public record RatesAdded(String series) {}
