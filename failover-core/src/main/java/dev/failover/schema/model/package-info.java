/** Reads schemas, checks objects against them, and reports violations. Knows no kinds. */
@NullMarked
package dev.failover.schema.model;

import org.jspecify.annotations.NullMarked;
