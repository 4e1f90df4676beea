/**
 * YAML with positions: text to nodes that know where they were written, value edits back to text, and nodes to the bytes
 * that kustomize emits. The only package that imports SnakeYAML.
 */
@NullMarked
package dev.failover.yaml;

import org.jspecify.annotations.NullMarked;
