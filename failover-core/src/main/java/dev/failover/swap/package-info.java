/** Plans promotes and demotes as text edits, and proves each by the difference of two builds. */
@NullMarked
package dev.failover.swap;

import org.jspecify.annotations.NullMarked;
