/** Asks a running cluster what it would say of the resources, by way of kubectl. */
@NullMarked
package dev.failover.schema.server;

import org.jspecify.annotations.NullMarked;
