/** Asks a running cluster to check resources, through kubectl. */
@NullMarked
package dev.failover.schema.server;

import org.jspecify.annotations.NullMarked;
