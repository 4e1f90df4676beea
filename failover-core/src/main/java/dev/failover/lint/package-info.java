/** yamllint's rules over the files of a tree. The only importer of the yamllint library. */
@NullMarked
package dev.failover.lint;

import org.jspecify.annotations.NullMarked;
