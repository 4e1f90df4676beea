package dev.failover.schema.kubernetes.constraint;

import dev.failover.resource.Quantity;
import dev.failover.schema.model.ApiScalar;
import dev.failover.schema.model.FieldPath;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways through an object that constraints share. */
public final class Nodes {
    private Nodes() {}

    /** A mapping in a list, and where it is. */
    public record Item(YamlMapping node, FieldPath path) {}

    public static List<Item> items(YamlMapping object, String list, FieldPath path) {
        List<Item> items = new ArrayList<>();
        object.sequence(list).ifPresent(sequence -> {
            for (int i = 0; i < sequence.size(); i++) {
                if (sequence.items().get(i) instanceof YamlMapping item) {
                    items.add(new Item(item, path.field(list).index(i)));
                }
            }
        });
        return items;
    }

    public static List<YamlNode> values(YamlMapping object, String list) {
        return object.sequence(list).map(s -> s.items()).orElse(List.of());
    }

    public static boolean has(YamlMapping object, String field) {
        return object.get(field).filter(value -> !value.isNull()).isPresent();
    }

    public static Optional<BigDecimal> number(YamlMapping object, String field) {
        return object.scalar(field).flatMap(value -> ApiScalar.of(value).number());
    }

    /** Whether there is a text that isn't empty. */
    public static boolean hasText(YamlMapping object, String field) {
        return object.text(field).filter(text -> !text.isEmpty()).isPresent();
    }

    /** Whether a text is there as it will be in the cluster: no variable that Flux fills in, and nothing encrypted. */
    static boolean isKnown(String text) {
        return !text.contains("${") && !text.startsWith("ENC[");
    }

    /** Empty for what is none, or isn't known. */
    static Optional<Quantity> quantity(YamlNode value) {
        try {
            return value instanceof YamlScalar scalar ? Optional.of(Quantity.parse(scalar.text())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
