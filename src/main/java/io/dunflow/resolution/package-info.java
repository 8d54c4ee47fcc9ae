/** What all ways of resolving an overdue account share: access, money, bank data, processes; each way is a package below. */
package io.dunflow.resolution;
