/** Charges beside invoices: in which order money clears them, who waives them, and what becomes of them alone. */
@NamedInterface("charge")
package io.dunflow.resolution.charge;

import org.springframework.modulith.NamedInterface;
