/** Agreements by which an overdue account is resolved: promises, plans, disputes, settlements, and facts about people. */
package io.dunflow.resolution;
