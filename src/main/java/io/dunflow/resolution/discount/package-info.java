/** Early payment: how exactly it has to be one, what becomes of a deduction that was not earned, offers of the day. */
@NamedInterface("discount")
package io.dunflow.resolution.discount;

import org.springframework.modulith.NamedInterface;
