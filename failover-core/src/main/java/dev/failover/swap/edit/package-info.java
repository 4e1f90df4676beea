/** Edits of the text that built values come from, and patches of a swap's own. */
@NullMarked
package dev.failover.swap.edit;

import org.jspecify.annotations.NullMarked;
