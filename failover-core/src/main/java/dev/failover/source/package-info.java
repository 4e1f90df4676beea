/** An immutable tree of files, positions in them, and text edits. Knows nothing of YAML, Git or Kubernetes. */
@NullMarked
package dev.failover.source;

import org.jspecify.annotations.NullMarked;
