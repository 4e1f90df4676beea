/** What a scalar means, and to whom: kustomize, Kubernetes, Go. */
@NullMarked
package dev.failover.yaml.resolve;

import org.jspecify.annotations.NullMarked;
