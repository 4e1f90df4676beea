/** References to container images: splits them, and sets another name, tag or digest. */
@NullMarked
package dev.failover.kustomize.transform.image;

import org.jspecify.annotations.NullMarked;
