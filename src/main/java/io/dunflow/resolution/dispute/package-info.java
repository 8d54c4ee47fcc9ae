/** Disputes and queries: raised, routed, answered in time, and what they come from. */
@NamedInterface("dispute")
package io.dunflow.resolution.dispute;

import org.springframework.modulith.NamedInterface;
