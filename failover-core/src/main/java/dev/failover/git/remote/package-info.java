/** Talks to a remote through files, SSH or HTTPS, with the user's credentials. */
@NullMarked
package dev.failover.git.remote;

import org.jspecify.annotations.NullMarked;
