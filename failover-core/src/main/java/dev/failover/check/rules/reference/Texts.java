package dev.failover.check.rules.reference;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.function.Consumer;

/** All that an object says: its keys and its values. */
final class Texts {
    private Texts() {}

    static void of(YamlNode node, Consumer<String> each) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                each.accept(entry.keyText());
                of(entry.value(), each);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> of(item, each));
        } else if (node instanceof YamlScalar scalar) {
            each.accept(scalar.text());
        }
    }
}
