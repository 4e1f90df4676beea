package dev.failover.kustomize.transform.json6902;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.print.JsonText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON patch: a list of operations. */
public final class JsonPatch {
    public static final JsonPatch NONE = new JsonPatch(List.of());

    private final List<JsonOperation> operations;

    private JsonPatch(List<JsonOperation> operations) {
        this.operations = List.copyOf(operations);
    }

    /**
     * @param text by its first character it is JSON, and has to be nothing else, or YAML
     * @param root the text's first document; null for one without contents, which is a patch without operations
     * @return empty when it isn't a JSON patch
     */
    public static Optional<JsonPatch> of(String text, @Nullable YamlNode root, Touch touch) {
        boolean json = text.startsWith("[");
        if (text.isEmpty() || (json && !JsonSyntax.isJson(text))) {
            return Optional.empty();
        }
        if (root == null || (root instanceof YamlScalar scalar && scalar.isNull())) {
            return Optional.of(NONE);
        }
        boolean ofMappings = root instanceof YamlSequence sequence
                && sequence.items().stream().allMatch(YamlMapping.class::isInstance);
        if (!ofMappings) {
            return Optional.empty();
        }
        try {
            YamlNode values = json ? JsonValues.ofJsonPatch(root) : JsonValues.ofYamlPatch(root);
            return Optional.of(new JsonPatch(((YamlSequence) values)
                    .items().stream()
                            .map(item -> new JsonOperation((YamlMapping) touch.onAll(item)))
                            .toList()));
        } catch (YamlValueException e) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /**
     * @param name what messages call the object
     * @throws RefusedException when an operation can't be applied
     * @throws YamlValueException when the object can't be written as JSON, as kustomize has to
     */
    public YamlMapping apply(YamlMapping object, String name) {
        JsonText.requireHeld(object);
        YamlNode document = JsonValues.ofResource(object);
        for (JsonOperation operation : operations) {
            try {
                document = operation.apply(document);
            } catch (PatchFailedException e) {
                throw new RefusedException(
                        "kustomize-bad-patch",
                        e.getMessage() + "; applied to " + name + " at " + object.location(),
                        e.location().orElse(operation.node().location()),
                        e.advice());
            }
        }
        return (YamlMapping) JsonValues.toResource(document);
    }
}
