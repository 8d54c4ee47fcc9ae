/** What a scenario may expect: a class for each kind of fact. */
package io.dunflow.scenario.expected;
