/** Moves the branch, index and files of a work tree, and leaves the user's changes alone. */
@NullMarked
package dev.failover.git.checkout;

import org.jspecify.annotations.NullMarked;
