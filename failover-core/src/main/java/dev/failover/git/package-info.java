/**
 * The user's Git repository: reads its trees, commits to it, pushes, and updates the checkout. Only git packages import
 * JGit.
 */
@NullMarked
package dev.failover.git;

import org.jspecify.annotations.NullMarked;
