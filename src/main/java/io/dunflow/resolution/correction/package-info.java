/** Letters that late facts disprove, and how they are taken back. */
@NamedInterface("correction")
package io.dunflow.resolution.correction;

import org.springframework.modulith.NamedInterface;
