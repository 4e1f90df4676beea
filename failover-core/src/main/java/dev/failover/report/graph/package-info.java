/** The graph of a tree: its entry points, what they build and what they depend on. Also as Mermaid. */
@NullMarked
package dev.failover.report.graph;

import org.jspecify.annotations.NullMarked;
