/** Deferrals: more time that is agreed with the debtor. */
@NamedInterface("deferral")
package io.dunflow.resolution.deferral;

import org.springframework.modulith.NamedInterface;
