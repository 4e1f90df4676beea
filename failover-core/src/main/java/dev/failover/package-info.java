/** The façade, which combines the packages below. It is all that a user of this library needs. */
@NullMarked
package dev.failover;

import org.jspecify.annotations.NullMarked;
