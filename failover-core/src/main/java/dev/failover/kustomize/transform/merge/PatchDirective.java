package dev.failover.kustomize.transform.merge;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** What {@code $patch} asks for: in a mapping, or as the one key of a list's item, which then speaks for the list. */
enum PatchDirective {
    MERGE,
    REPLACE,
    DELETE,
    UNKNOWN;

    private static final String KEY = "$patch";

    static PatchDirective of(YamlNode patch) {
        return value(patch).map(PatchDirective::parse).orElse(MERGE);
    }

    /** The patch without a directive that is known; one that isn't is data like any other. */
    static YamlNode strip(YamlNode patch) {
        if (of(patch) == UNKNOWN) {
            return patch;
        }
        if (patch instanceof YamlMapping mapping) {
            return mapping.without(KEY);
        }
        if (patch instanceof YamlSequence sequence && value(patch).isPresent()) {
            ElementList items = ElementList.of(sequence);
            items.set(null, List.of(KEY), List.of(Nodes.text(value(patch).get())));
            return items.in(sequence);
        }
        return patch;
    }

    private static PatchDirective parse(YamlNode value) {
        return switch (Nodes.text(value)) {
            case "merge" -> MERGE;
            case "replace" -> REPLACE;
            case "delete" -> DELETE;
            default -> UNKNOWN;
        };
    }

    private static Optional<YamlNode> value(YamlNode patch) {
        if (patch instanceof YamlMapping mapping) {
            return mapping.get(KEY);
        }
        if (patch instanceof YamlSequence sequence) {
            return sequence.items().stream()
                    .filter(item -> item instanceof YamlMapping m && m.get(KEY).isPresent())
                    .map(YamlMapping.class::cast)
                    .findFirst()
                    .filter(item -> item.size() == 1)
                    .flatMap(item -> item.get(KEY));
        }
        return Optional.empty();
    }

    /** The text that a directive was given as, for a message. */
    static YamlNode valueOf(YamlNode patch) {
        return value(patch).orElse(patch);
    }

    /** Whether a list's item is there to be replaced as a whole. */
    static boolean replaces(YamlNode patch) {
        return !(patch instanceof YamlScalar) && of(patch) == REPLACE;
    }
}
