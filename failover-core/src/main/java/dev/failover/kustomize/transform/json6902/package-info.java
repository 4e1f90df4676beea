/** JSON Patch (RFC 6902) on positioned nodes, as lenient as kustomize's library and with its number formats. */
@NullMarked
package dev.failover.kustomize.transform.json6902;

import org.jspecify.annotations.NullMarked;
