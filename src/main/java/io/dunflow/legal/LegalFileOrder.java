package io.dunflow.legal;

/**
 * That the file of a legal action is given to somebody.
 *
 * @param to name; required
 * @param role required
 * @param address one line per line; a Swiss request for debt enforcement wants that of a lawyer
 */
public record LegalFileOrder(String to, LegalFileRole role, String address) {}
