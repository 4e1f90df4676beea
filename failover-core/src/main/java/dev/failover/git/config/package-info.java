/** What the machine and the user tell Git: environment, settings, identity, programs. */
@NullMarked
package dev.failover.git.config;

import org.jspecify.annotations.NullMarked;
