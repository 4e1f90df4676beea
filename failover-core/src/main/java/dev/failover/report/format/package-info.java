/** One class per format of a report; Reports lists them. */
@NullMarked
package dev.failover.report.format;

import org.jspecify.annotations.NullMarked;
