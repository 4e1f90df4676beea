/** What a user can type, as values. */
@NullMarked
package dev.failover.command;

import org.jspecify.annotations.NullMarked;
