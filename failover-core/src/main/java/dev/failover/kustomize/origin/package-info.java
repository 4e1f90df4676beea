/** Where a value or resource comes from, in kustomize's annotations and in our comments. */
@NullMarked
package dev.failover.kustomize.origin;

import org.jspecify.annotations.NullMarked;
