/** The files of a commit, of a checkout, and what differs between two trees. */
@NullMarked
package dev.failover.git.tree;

import org.jspecify.annotations.NullMarked;
