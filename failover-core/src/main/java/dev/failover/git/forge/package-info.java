/** Code hosts, such as GitHub and GitLab. */
@NullMarked
package dev.failover.git.forge;

import org.jspecify.annotations.NullMarked;
