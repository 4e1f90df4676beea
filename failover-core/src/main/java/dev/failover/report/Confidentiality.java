package dev.failover.report;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose lines are never printed: a file with a Secret in it (also as an inline patch), with a secret generator or what one
 * reads, with a JSON patch of data, an env file or any other file that isn't YAML, and a file that can't be parsed and
 * mentions a Secret.
 */
public final class Confidentiality {
    private static final Pattern MENTION = Pattern.compile(
            "kind[\"']?\\s*:\\s*(?:[&!|>]\\S*\\s+){0,3}[\"']?Secret(?:Generator)?\\b|(?i:secretGenerator)");
    /** Both together make a JSON patch of data. One of a ConfigMap looks the same. */
    private static final Pattern OPERATION =
            Pattern.compile("\\bop[\"']?\\s*:\\s*[\"']?(?:add|copy|move|replace|test)\\b");

    private static final Pattern DATA_PATH = Pattern.compile("\\bpath[\"']?\\s*:\\s*[\"']?/(?:data|stringData)\\b");

    private static final Pattern YAML_NAME = Pattern.compile("(?is).*\\.(ya?ml|json)|(.*/)?kustomization");

    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> generatorInput;

    public Confidentiality(SourceTree tree) {
        this.generatorInput = SecretSources.in(tree);
    }

    public boolean hides(SourceFile file) {
        return known.computeIfAbsent(file.path(), path -> generatorInput.contains(path) || isConfidential(file));
    }

    private static boolean isConfidential(SourceFile file) {
        if (!YAML_NAME.matcher(file.path()).matches()) {
            return true;
        }
        if (patchesData(file.text())) {
            return true;
        }
        if (!mayHoldSecret(file.text())) {
            return false;
        }
        YamlStream stream = YamlParser.parse(file);
        return (!stream.problems().isEmpty() && MENTION.matcher(file.text()).find())
                || stream.documents().stream()
                        .map(YamlDocument::root)
                        .filter(Objects::nonNull)
                        .anyMatch(Confidentiality::holdsSecret);
    }

    private static boolean patchesData(String text) {
        return OPERATION.matcher(text).find() && DATA_PATH.matcher(text).find();
    }

    /** A backslash may write any of these words. */
    private static boolean mayHoldSecret(String text) {
        return MENTION.matcher(text).find() || text.indexOf('\\') >= 0;
    }

    /** A {@code kind: Secret} without data of its own is a reference, such as in {@code substituteFrom}. */
    private static boolean holdsSecret(YamlNode node) {
        return node instanceof YamlScalar scalar
                        && MENTION.matcher(scalar.text()).find()
                || node instanceof YamlMapping mapping && isSecret(mapping)
                || node.children().stream().anyMatch(Confidentiality::holdsSecret);
    }

    private static boolean isSecret(YamlMapping mapping) {
        String kind = mapping.text("kind").orElse("");
        return mapping.entries().stream().anyMatch(entry -> entry.keyText().equalsIgnoreCase("secretGenerator"))
                || kind.equals("SecretGenerator")
                || kind.equals("Secret")
                        && (mapping.get("metadata").isPresent()
                                || mapping.get("data").isPresent()
                                || mapping.get("stringData").isPresent());
    }
}
