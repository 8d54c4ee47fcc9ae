/** Payment plans: offered, approved, accepted, reminded of, judged, and undone when late money says so. */
@NamedInterface("plan")
package io.dunflow.resolution.plan;

import org.springframework.modulith.NamedInterface;
