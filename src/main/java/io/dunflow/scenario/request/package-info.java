/** Scenarios played on request, in a program of their own. */
@NamedInterface("request")
package io.dunflow.scenario.request;

import org.springframework.modulith.NamedInterface;
