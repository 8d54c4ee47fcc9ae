/** Playing scripts on the real engine, with all invariants after every event; and what they cover. */
package io.dunflow.scenario.play;
