/** What every goal needs: the place it works in, the tree as it is read, and the options of both. */
@NullMarked
package dev.failover.goal;

import org.jspecify.annotations.NullMarked;
