/** The user's Git repository: read its trees, commit to it, push, and let the checkout follow. The only importer of JGit. */
@NullMarked
package dev.failover.git;

import org.jspecify.annotations.NullMarked;
