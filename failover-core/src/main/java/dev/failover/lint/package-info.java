/** Checks the files of a tree with yamllint's rules. The only package that imports the yamllint library. */
@NullMarked
package dev.failover.lint;

import org.jspecify.annotations.NullMarked;
