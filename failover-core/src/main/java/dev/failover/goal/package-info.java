/** What every goal needs: its workspace, the model of the tree, and their options. */
@NullMarked
package dev.failover.goal;

import org.jspecify.annotations.NullMarked;
