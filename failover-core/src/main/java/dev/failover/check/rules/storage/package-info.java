/** Rules of claims and volumes. */
@NullMarked
package dev.failover.check.rules.storage;

import org.jspecify.annotations.NullMarked;
