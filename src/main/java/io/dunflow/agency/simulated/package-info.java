/** An agency that is none: it speaks all protocols, behaves as a script says, and is there for tests and for the demo. */
package io.dunflow.agency.simulated;
