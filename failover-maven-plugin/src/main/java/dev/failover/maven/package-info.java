/** The goals as Maven sees them: parameters in, one call to the façade, its outcome out. */
@NullMarked
package dev.failover.maven;

import org.jspecify.annotations.NullMarked;
