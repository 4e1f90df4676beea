package dev.failover.kustomize.model;

import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kustomization file that can be used: known fields under their canonical names, of the right types, deprecated
 * spellings moved to where they belong.
 */
public record Kustomization(SourceFile file, YamlMapping root) {

    public boolean isComponent() {
        return text("kind").map(YamlScalar::text).orElse("").equals("Component");
    }

    /** A text that isn't empty. */
    public Optional<YamlScalar> text(String field) {
        return root.scalar(field).filter(s -> !s.text().isEmpty());
    }

    /** The items of a list of texts. */
    public List<YamlScalar> texts(String field) {
        List<YamlScalar> texts = new ArrayList<>();
        for (YamlNode item : items(field)) {
            if (item instanceof YamlScalar text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The items of a list of mappings. */
    public List<YamlMapping> mappings(String field) {
        List<YamlMapping> mappings = new ArrayList<>();
        for (YamlNode item : items(field)) {
            if (item instanceof YamlMapping mapping) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    /** A list that isn't empty. */
    public Optional<YamlSequence> list(String field) {
        return root.sequence(field).filter(s -> s.size() > 0);
    }

    /** A mapping that isn't empty. */
    public Optional<YamlMapping> mapping(String field) {
        return root.mapping(field).filter(m -> !m.isEmpty());
    }

    private List<YamlNode> items(String field) {
        return root.sequence(field).map(YamlSequence::items).orElse(List.of());
    }
}
