package io.dunflow.legal;

import java.time.Instant;
import java.util.List;

/**
 * What was given to a lawyer or a court, as it was given.
 *
 * @param lacking why no Swiss request for debt enforcement is in it; empty where there is one, or none is wanted
 */
public record LegalFile(
        long id,
        long action,
        String to,
        LegalFileRole role,
        String address,
        String language,
        List<String> lacking,
        String by,
        Instant at,
        List<Part> parts) {

    /**
     * A document or data of it.
     *
     * @param size in bytes
     * @param sha256 of its bytes, in hex digits
     */
    public record Part(String name, String mediaType, long size, String sha256) {}

    /** The bytes of a part. */
    public record Content(String mediaType, byte[] bytes, String sha256) {}
}
