/** Writes a commit with its trees and blobs, signed as Git is configured to. */
@NullMarked
package dev.failover.git.commit;

import org.jspecify.annotations.NullMarked;
