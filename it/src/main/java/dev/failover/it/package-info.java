/** What the scripts of the integration tests share: copies of the sample repository with Git around them. */
@NullMarked
package dev.failover.it;

import org.jspecify.annotations.NullMarked;
