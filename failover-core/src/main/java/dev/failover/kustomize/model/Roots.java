package dev.failover.kustomize.model;

import dev.failover.source.Problem;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.resolve.MergeKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the documents of a file hold, merge keys resolved. */
public final class Roots {
    private Roots() {}

    /** @throws RefusedException when the file isn't sound */
    public static List<YamlNode> all(YamlStream stream) {
        List<Problem> errors = stream.problems().stream()
                .filter(p -> p.level() == Problem.Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new RefusedException(errors);
        }
        List<YamlNode> roots = new ArrayList<>();
        for (YamlDocument document : stream.documents()) {
            if (document.root() != null) {
                roots.add(resolve(document.root()));
            }
        }
        return roots;
    }

    /** The first document, which is all that kustomize reads of its own files. */
    public static Optional<YamlNode> first(YamlStream stream) {
        List<YamlNode> all = all(stream);
        return stream.firstRoot().map(root -> all.get(0));
    }

    /** Whether a file's one document says nothing: there is none, or it is null. */
    public static boolean isNothing(Optional<YamlNode> first) {
        return first.filter(root -> !(root instanceof YamlScalar scalar && scalar.isNull()))
                .isEmpty();
    }

    /** The node with its merge keys resolved. */
    public static YamlNode resolve(YamlNode node) {
        try {
            return MergeKeys.resolve(node);
        } catch (YamlValueException e) {
            throw new RefusedException("yaml-value", e.getMessage(), e.node().location(), "");
        }
    }
}
