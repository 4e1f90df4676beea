package dev.failover.goal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which tree is looked at: the directory where one is given; else the top of the Git work tree that holds the execution
 * root; else the execution root.
 *
 * @param executionRoot where Maven was started
 * @param directory {@code failover.directory}
 */
public record TreeOptions(Path executionRoot, Optional<Path> directory) {}
