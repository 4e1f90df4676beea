package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.StructDecoder;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.transform.replacement.Replacement;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code replacements}: values copied from one field to others. */
public final class ReplacementTransformer implements Transformer {
    private static final String OPERATOR = "ReplacementTransformer";

    private final List<YamlMapping> replacements;

    private ReplacementTransformer(List<YamlMapping> replacements) {
        this.replacements = List.copyOf(replacements);
    }

    /** @throws RefusedException when the entry can't be used */
    public static ReplacementTransformer of(YamlSequence entries, OperatorContext context) {
        List<YamlMapping> replacements = new ArrayList<>();
        for (YamlNode item : entries.items()) {
            if (item instanceof YamlMapping entry) {
                replacements.addAll(read(entry, context));
            }
        }
        return new ReplacementTransformer(replacements);
    }

    private static List<YamlMapping> read(YamlMapping entry, OperatorContext context) {
        Optional<YamlScalar> path = entry.scalar("path").filter(p -> !p.text().isEmpty());
        if (path.isEmpty()) {
            return List.of(entry);
        }
        boolean inline = entry.get("source").isPresent()
                || entry.sequence("targets").filter(t -> t.size() > 0).isPresent();
        if (inline) {
            throw refused("cannot specify both path and inline replacement", entry, "Remove one of the two.");
        }
        SourceFile file = context.load(path.get().text(), path.get().location());
        return decode(YamlParser.parseFirst(file), path.get());
    }

    /** A file holds one replacement, or a list of them. */
    private static List<YamlMapping> decode(YamlStream stream, YamlScalar path) {
        stream.problems().stream()
                .filter(p -> p.level() == Problem.Level.ERROR)
                .findFirst()
                .ifPresent(problem -> {
                    throw new RefusedException(problem);
                });
        YamlNode root = stream.firstRoot().orElse(null);
        StructDecoder decoder = StructDecoder.ofReferencedFile("Replacement");
        if (root instanceof YamlMapping mapping) {
            return List.of(decoder.decode(mapping, Shapes.REPLACEMENT));
        }
        if (root instanceof YamlSequence list) {
            return list.items().stream()
                    .map(item -> decoder.decode(item, Shapes.REPLACEMENT))
                    .toList();
        }
        throw refused(
                "unsupported replacement type encountered within replacement path: " + path.text(),
                path,
                "The file must hold a replacement, or a list of them.");
    }

    private static RefusedException refused(String message, YamlNode at, String advice) {
        return new RefusedException("kustomize-bad-replacement", message, at.location(), advice);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        for (YamlMapping node : replacements) {
            Replacement.of(node, new Touch(OPERATOR, node.location()))
                    .apply(operands, target -> context.warn(Unmatched.replacementTarget(target.location())));
        }
        operands.dropEmpty();
    }
}
