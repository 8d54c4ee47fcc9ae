package io.dunflow.agency;

/**
 * There is something about an agency that a person has to look at; published in the transaction that found it.
 *
 * @param kind such as FILE_REFUSED
 */
public record AgencyMatterFound(long matterId, String kind) {}
