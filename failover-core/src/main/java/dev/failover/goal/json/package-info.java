/** Results as JSON, for programs; each has its schema on the site. */
@NullMarked
package dev.failover.goal.json;

import org.jspecify.annotations.NullMarked;
