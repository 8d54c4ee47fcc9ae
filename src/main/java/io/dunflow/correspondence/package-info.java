/** Notices and how they reach people: consents, templates, channels, outbox, delivery. */
package io.dunflow.correspondence;
