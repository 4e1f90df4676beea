/** Strategic merge: a patch laid over an object, lists matched by the merge keys of a schema. */
@NullMarked
package dev.failover.kustomize.transform.merge;

import org.jspecify.annotations.NullMarked;
