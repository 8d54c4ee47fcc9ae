/** Facts about a person, and what they do to all accounts until they are withdrawn. */
@NamedInterface("person")
package io.dunflow.resolution.person;

import org.springframework.modulith.NamedInterface;
