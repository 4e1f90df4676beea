/** JSON Patch (RFC 6902) on positioned nodes, with the leniences and the number formats of kustomize's library. */
@NullMarked
package dev.failover.kustomize.transform.json6902;

import org.jspecify.annotations.NullMarked;
