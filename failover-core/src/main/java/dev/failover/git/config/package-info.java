/** Git's settings on this machine: environment, configuration, identity, programs. */
@NullMarked
package dev.failover.git.config;

import org.jspecify.annotations.NullMarked;
