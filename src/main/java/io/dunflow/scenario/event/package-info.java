/** What may happen in a scenario: a class for each kind of event. */
package io.dunflow.scenario.event;
