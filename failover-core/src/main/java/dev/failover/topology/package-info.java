/** What runs where, on which storage, in one cluster; and what the failover configuration says should. */
@NullMarked
package dev.failover.topology;

import org.jspecify.annotations.NullMarked;
