/** Software that keeps repositories in the web. */
@NullMarked
package dev.failover.git.forge;

import org.jspecify.annotations.NullMarked;
