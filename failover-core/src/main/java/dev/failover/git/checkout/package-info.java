/** Moves branch, index and files of a work tree, and leaves what is the user's alone. */
@NullMarked
package dev.failover.git.checkout;

import org.jspecify.annotations.NullMarked;
