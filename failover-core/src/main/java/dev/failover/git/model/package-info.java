/** The vocabulary: commits, branches, logins. */
@NullMarked
package dev.failover.git.model;

import org.jspecify.annotations.NullMarked;
