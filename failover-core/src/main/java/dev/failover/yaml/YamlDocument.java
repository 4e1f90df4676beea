package dev.failover.yaml;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * One document of a file.
 *
 * @param index its place in the file, from 0
 * @param root null for an empty document (nothing, or comments only, between two separators)
 * @param location from the document's first to its last content
 */
public record YamlDocument(
        SourceFile file, int index, @Nullable YamlNode root, Location location) {}
