/** The text of a missing service entry, in the language and the layout of the very file it has to go into. */
@NullMarked
package dev.failover.check.entry;

import org.jspecify.annotations.NullMarked;
