/** One class per report format. {@link dev.failover.report.format.Reports} lists them. */
@NullMarked
package dev.failover.report.format;

import org.jspecify.annotations.NullMarked;
