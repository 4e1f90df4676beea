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

    /** The documents as YAML counts them: comments before the first separator are none, though kustomize splits there. */
    public List<YamlDocument> written() {
        boolean remarksFirst = documents.size() > 1
                && documents.get(0).root() == null
                && documents
                        .get(0)
                        .file()
                        .text()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .findFirst()
                        .filter(line -> line.startsWith("---"))
                        .isPresent()
                && documents.get(0).file().text().stripLeading().startsWith("#");
        return remarksFirst ? documents.subList(1, documents.size()) : documents;
    }
}
