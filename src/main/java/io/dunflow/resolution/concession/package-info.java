/** What was conceded to a debtor in twelve months, and who went beyond the tables. */
@NamedInterface("concession")
package io.dunflow.resolution.concession;

import org.springframework.modulith.NamedInterface;
