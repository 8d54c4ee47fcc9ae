package io.dunflow.correspondence;

import java.time.Instant;

/**
 * Whether a notice may leave now.
 *
 * @param again when it may, if not now; null with a refusal: never
 */
record Permission(boolean granted, String reason, Instant again) {

    static final Permission GRANTED = new Permission(true, null, null);
}
