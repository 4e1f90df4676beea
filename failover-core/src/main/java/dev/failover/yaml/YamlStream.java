package dev.failover.yaml;

import dev.failover.source.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** What the first document holds; empty where there is none, or nothing in it. */
    public Optional<YamlNode> firstRoot() {
        return documents.stream()
                .limit(1)
                .map(YamlDocument::root)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
