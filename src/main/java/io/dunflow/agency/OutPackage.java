package io.dunflow.agency;

/**
 * One file or request to an agency.
 *
 * @param name unique for the agency, for ever
 * @param type media type of the content
 */
public record OutPackage(String name, String type, byte[] content) {}
