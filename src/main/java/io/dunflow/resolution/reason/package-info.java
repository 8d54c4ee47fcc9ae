/** Reasons for non-payment and hardship, as the debtor gives them. */
@NamedInterface("reason")
package io.dunflow.resolution.reason;

import org.springframework.modulith.NamedInterface;
