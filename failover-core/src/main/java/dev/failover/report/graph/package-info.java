/** The entry points of a tree, what they build, and what they wait for; and the same as Mermaid. */
@NullMarked
package dev.failover.report.graph;

import org.jspecify.annotations.NullMarked;
