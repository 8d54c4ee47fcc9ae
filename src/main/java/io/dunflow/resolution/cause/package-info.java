/** What disputes and wrong letters come from, counted together. */
@NamedInterface("cause")
package io.dunflow.resolution.cause;

import org.springframework.modulith.NamedInterface;
