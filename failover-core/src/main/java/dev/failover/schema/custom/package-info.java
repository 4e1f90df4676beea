/** Schemas of custom resources: from CustomResourceDefinitions, and from files of JSON Schema. */
@NullMarked
package dev.failover.schema.custom;

import org.jspecify.annotations.NullMarked;
