/** What a picture of a service shows: both sides, what is missing, and what is said against it. Knows no format. */
@NullMarked
package dev.failover.report.picture;

import org.jspecify.annotations.NullMarked;
