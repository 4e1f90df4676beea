/** The files of a commit or a checkout, and the difference of two trees. */
@NullMarked
package dev.failover.git.tree;

import org.jspecify.annotations.NullMarked;
