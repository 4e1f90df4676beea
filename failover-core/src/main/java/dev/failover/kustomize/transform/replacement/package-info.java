/** Replacements: a value looked up in one object, and the fields of others that it is copied to. */
@NullMarked
package dev.failover.kustomize.transform.replacement;

import org.jspecify.annotations.NullMarked;
