/** The HTML page: one self-contained file. */
@NullMarked
package dev.failover.report.page;

import org.jspecify.annotations.NullMarked;
