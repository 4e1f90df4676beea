/** Where a value or resource comes from, as kustomize and our comments say it. */
@NullMarked
package dev.failover.kustomize.origin;

import org.jspecify.annotations.NullMarked;
