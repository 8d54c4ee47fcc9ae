package io.dunflow.dunning;

/** Items joined a case that collectors had already: there may be something to speak about again. */
public record CaseGrew(long accountId) {}
