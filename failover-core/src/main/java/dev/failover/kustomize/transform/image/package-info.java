/** References to container images: taking them apart, and putting another name, tag or digest in. */
@NullMarked
package dev.failover.kustomize.transform.image;

import org.jspecify.annotations.NullMarked;
