/** Walks back from a commit. */
@NullMarked
package dev.failover.git.history;

import org.jspecify.annotations.NullMarked;
