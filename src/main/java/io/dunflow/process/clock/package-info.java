/** The one clock of engine and domain, how it is moved, and what becomes due when it moves. */
@NamedInterface("clock")
package io.dunflow.process.clock;

import org.springframework.modulith.NamedInterface;
