package io.dunflow.correspondence;

import java.util.Optional;

/**
 * Asked under the account's lock right before a notice is handed over, and whenever something was booked: does the
 * notice still stand? Modules that know grounds implement it.
 */
public interface Ground {

    /** Why the notice must not leave, as a reason code such as HOLD; empty when its ground stands. */
    Optional<String> lost(long noticeId);
}
