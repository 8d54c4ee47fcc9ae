/** What comes in from other systems: files through column mappings. */
package io.dunflow.intake;
