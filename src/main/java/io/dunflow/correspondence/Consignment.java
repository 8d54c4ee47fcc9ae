package io.dunflow.correspondence;

/**
 * A notice ready to go: where it will go is known and recorded before it goes.
 *
 * @param address e-mail or postal address
 * @param file what will be written, or null
 * @param batchId the print batch it joins; null when sending is the hand-over
 * @param sending throws {@link NotSent}
 */
record Consignment(String address, String file, Long batchId, Runnable sending) {}
