/**
 * How a designer's change gets to work: proposed, checked, tried by scenarios, approved by a second person, deployed, and
 * the running cases moved. The engine and the scenarios are reached through interfaces that others implement.
 */
package io.dunflow.models;
