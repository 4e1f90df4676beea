/** One object names another: the table of such fields, what a cluster has, what may make the rest, and the rules. */
@NullMarked
package dev.failover.check.rules.reference;

import org.jspecify.annotations.NullMarked;
