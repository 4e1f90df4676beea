/** The documentation, held against what it describes. */
@NullMarked
package dev.failover.site;

import org.jspecify.annotations.NullMarked;
