/** What a customer is told about how we collect: generated from the deployed tables and texts, never written by hand. */
package io.dunflow.disclosure;
