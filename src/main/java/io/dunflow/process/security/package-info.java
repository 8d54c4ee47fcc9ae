/**
 * Who may do what: the filter chains, users and groups, the engine's grants, and the guards that stand in for patches
 * which the engine no longer gets.
 */
package io.dunflow.process.security;
