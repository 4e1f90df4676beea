/** Rules of configured services and their backups. */
@NullMarked
package dev.failover.check.rules.failover;

import org.jspecify.annotations.NullMarked;
