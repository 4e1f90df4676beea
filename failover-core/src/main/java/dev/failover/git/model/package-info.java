/** What commits, branches and logins are, whoever reads or writes them. */
@NullMarked
package dev.failover.git.model;

import org.jspecify.annotations.NullMarked;
