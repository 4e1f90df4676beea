/** Rules of a file's text: YAML, yamllint, placeholders. */
@NullMarked
package dev.failover.check.rules.yaml;

import org.jspecify.annotations.NullMarked;
