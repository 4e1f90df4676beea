/** Schemas of custom resources, from CustomResourceDefinitions and JSON Schema files. */
@NullMarked
package dev.failover.schema.custom;

import org.jspecify.annotations.NullMarked;
