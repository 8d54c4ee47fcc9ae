/** The engine: delegates, deployment, run chunks, clock, decisions. Nobody else imports {@code org.camunda}. */
package io.dunflow.process;
