/** Where a scenario plays: its parties, its names, its time, and what every kind of event is told. */
package io.dunflow.scenario.scene;
