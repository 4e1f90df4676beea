/** Changes of a value as edits of its text. */
@NullMarked
package dev.failover.yaml.edit;

import org.jspecify.annotations.NullMarked;
