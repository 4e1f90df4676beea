/** Schemas, read; an object held against one; and what is found wrong on the way. Knows no kind. */
@NullMarked
package dev.failover.schema.model;

import org.jspecify.annotations.NullMarked;
