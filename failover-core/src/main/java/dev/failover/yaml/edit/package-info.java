/** Turns changes of a value into edits of its text. */
@NullMarked
package dev.failover.yaml.edit;

import org.jspecify.annotations.NullMarked;
