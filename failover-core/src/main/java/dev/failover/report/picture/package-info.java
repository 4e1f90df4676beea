/** What a picture of a service shows: both sides, what is missing, and the findings. Knows no format. */
@NullMarked
package dev.failover.report.picture;

import org.jspecify.annotations.NullMarked;
