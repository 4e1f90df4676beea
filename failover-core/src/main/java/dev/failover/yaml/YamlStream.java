package dev.failover.yaml;

import dev.failover.source.Problem;
import java.util.List;

/**
 * What a file holds.
 *
 * @param documents all that could be read; those before a syntax error stay readable
 * @param problems syntax errors ({@code yaml-syntax}), duplicate keys ({@code yaml-duplicate-key}), exceeded limits;
 *     empty for a sound file
 */
public record YamlStream(List<YamlDocument> documents, List<Problem> problems) {
    public YamlStream {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
