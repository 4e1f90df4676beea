/** What the generators of ConfigMaps and Secrets share: reading keys and values, and writing them into an object. */
@NullMarked
package dev.failover.kustomize.transform.generate;

import org.jspecify.annotations.NullMarked;
