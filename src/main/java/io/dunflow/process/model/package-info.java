/** Models and texts: deployed, compared, reviewed, migrated to, and guarded against other deployments. */
package io.dunflow.process.model;
