/** The engine: what all of its parts share. Nobody else imports {@code org.camunda}. */
package io.dunflow.process;
