/** The page for people: one HTML file that needs nothing else. */
@NullMarked
package dev.failover.report.page;

import org.jspecify.annotations.NullMarked;
