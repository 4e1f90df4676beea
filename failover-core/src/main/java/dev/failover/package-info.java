/** The façade: the only orchestrator of the packages below, and all that a user of this library needs. */
@NullMarked
package dev.failover;

import org.jspecify.annotations.NullMarked;
