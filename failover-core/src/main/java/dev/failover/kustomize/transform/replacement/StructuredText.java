package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.print.BlockLayout;
import dev.failover.yaml.print.JsonText;
import java.util.List;
import java.util.Optional;

/**
 * A path that goes on inside of a text, such as {@code data.config\.json.db.host}: kustomize 5.8 reads the text as JSON or
 * YAML, changes the field in it, and prints it anew.
 */
final class StructuredText {
    private final List<PathPart> path;
    private final FieldRefusals refusals;

    StructuredText(List<PathPart> path, FieldRefusals refusals) {
        this.path = path;
        this.refusals = refusals;
    }

    /** What a text holds; empty when it is no YAML. An empty text holds nothing. */
    static Optional<YamlNode> inside(YamlScalar text) {
        YamlStream stream = YamlParser.parseInside(text);
        boolean broken = stream.problems().stream().anyMatch(p -> p.level() == Problem.Level.ERROR);
        return broken || stream.documents().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(stream.documents().get(0).root());
    }

    /** How many parts of the path lead to the text; 0 when there is none, or the path ends there. */
    private int depth(YamlNode root) {
        for (int i = 1; i < path.size(); i++) {
            if (lookup(root, path.subList(0, i)).flatMap(StructuredText::inside).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private Optional<YamlScalar> lookup(YamlNode root, List<PathPart> way) {
        try {
            return new FieldLookup(way, refusals)
                    .in(root)
                    .filter(YamlScalar.class::isInstance)
                    .map(YamlScalar.class::cast);
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /**
     * The object with the text changed; empty when no text is on the way, or the field isn't in it.
     *
     * @param inText makes the change in what the text holds
     * @param ofText makes the change of the text itself
     */
    Optional<YamlNode> change(YamlNode root, FieldUpdate inText, TextUpdate ofText) {
        int depth = depth(root);
        if (depth == 0) {
            return Optional.empty();
        }
        YamlScalar text = lookup(root, path.subList(0, depth)).orElseThrow();
        YamlNode held = inside(text).orElseThrow();
        try {
            YamlNode changed = inText.apply(held, path.subList(depth, path.size()));
            return inText.found() == 0
                    ? Optional.empty()
                    : Optional.of(ofText.apply(root, path.subList(0, depth), printed(text, held, changed)));
        } catch (RefusedException | YamlValueException e) {
            return Optional.empty();
        }
    }

    /** Puts a text in the place of another. */
    interface TextUpdate {
        YamlNode apply(YamlNode root, List<PathPart> way, String text);
    }

    private String printed(YamlScalar text, YamlNode held, YamlNode changed) {
        String original = text.text();
        String start = original.strip();
        if (start.startsWith("{") || start.startsWith("[")) {
            return original.contains("\n") && original.contains("  ")
                    ? JsonText.indented(changed)
                    : JsonText.of(changed);
        }
        // What isn't in the layout that kustomize prints would change in more places than the one.
        if (!BlockLayout.of(held).equals(start)) {
            throw new UnsupportedTextException(text);
        }
        return BlockLayout.of(changed);
    }
}
