package dev.failover.flux.substitution;

import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.print.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A substituted scalar, read again: Flux substitutes in the YAML that kustomize prints, where a string that needs no
 * quotes has none, so {@code "${COUNT}"} can become a number and {@code ${PORTS}} a list.
 */
final class Reread {
    private static final String STRUCTURE = "[]{}&*!|>%@`\"'#,?:-";

    private Reread() {}

    static YamlNode of(YamlScalar before, String text, Provenance provenance) {
        if (isPrintedQuoted(before)) {
            return YamlScalar.string(text, provenance);
        }
        boolean isPlain = !text.isEmpty()
                && STRUCTURE.indexOf(text.charAt(0)) < 0
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":");
        if (isPlain || text.isEmpty()) {
            return YamlScalar.plain(text.strip(), provenance);
        }
        return parsed(text, provenance);
    }

    private static boolean isPrintedQuoted(YamlScalar scalar) {
        if (!scalar.tag().isEmpty()) {
            return true;
        }
        return "'\"|>".indexOf(YamlWriter.document(scalar).charAt(0)) >= 0;
    }

    private static YamlNode parsed(String text, Provenance provenance) {
        SourceFile file = new SourceFile("", text.getBytes(StandardCharsets.UTF_8));
        List<YamlDocument> documents = YamlParser.parse(file).documents();
        YamlNode root = documents.size() == 1 ? documents.get(0).root() : null;
        return root == null ? YamlScalar.string(text, provenance) : at(root, provenance);
    }

    private static YamlNode at(YamlNode node, Provenance provenance) {
        return node.mapWithKeys(child -> at(child, provenance)).withProvenance(provenance);
    }
}
