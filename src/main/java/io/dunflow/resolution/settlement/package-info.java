/** Settlements: a part paid by a day for full discharge, or the whole debt again. */
@NamedInterface("settlement")
package io.dunflow.resolution.settlement;

import org.springframework.modulith.NamedInterface;
