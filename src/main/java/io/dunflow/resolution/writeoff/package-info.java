/** Write-offs, one by one and in lists, and provisions by age. */
@NamedInterface("writeoff")
package io.dunflow.resolution.writeoff;

import org.springframework.modulith.NamedInterface;
