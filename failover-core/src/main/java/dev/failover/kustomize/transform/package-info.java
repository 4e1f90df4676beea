/** The operators of the language, one class each: generators make resources, transformers change them. */
@NullMarked
package dev.failover.kustomize.transform;

import org.jspecify.annotations.NullMarked;
