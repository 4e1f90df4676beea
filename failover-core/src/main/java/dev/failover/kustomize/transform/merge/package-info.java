/** Strategic merge: applies a patch to an object, and matches list items by the merge keys of a schema. */
@NullMarked
package dev.failover.kustomize.transform.merge;

import org.jspecify.annotations.NullMarked;
