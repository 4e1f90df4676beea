package dev.failover.goal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which tree is read: the directory if it is given; otherwise the top of the Git work tree that contains the execution
 * root; otherwise the execution root.
 *
 * @param executionRoot where Maven was started
 * @param directory {@code failover.directory}
 */
public record TreeOptions(Path executionRoot, Optional<Path> directory) {}
