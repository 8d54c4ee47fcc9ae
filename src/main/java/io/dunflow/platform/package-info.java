/** What every module stands on: the database of a first run, errors as problem details, who is acting, commands. */
package io.dunflow.platform;
