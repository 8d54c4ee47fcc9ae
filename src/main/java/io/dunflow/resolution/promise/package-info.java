/** Promises to pay: made, judged by value date when the bank data is complete, replaced, withdrawn, void. */
@NamedInterface("promise")
package io.dunflow.resolution.promise;

import org.springframework.modulith.NamedInterface;
