package dev.failover.kustomize.transform.json6902;

import dev.failover.resource.NearestName;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step of a patch. That a field is missing or of the wrong type shows only when the step is carried out. */
record JsonOperation(YamlMapping node) {
    private static final List<String> NAMES = List.of("add", "remove", "replace", "move", "copy", "test");

    YamlNode apply(YamlNode document) throws PatchFailedException {
        return switch (text("op").orElse("")) {
            case "add" -> add(document, pointer("path"), value());
            case "remove" -> remove(document, pointer("path"));
            case "replace" -> replace(document);
            case "move" -> move(document);
            case "copy" -> copy(document);
            case "test" -> test(document);
            default -> throw unknownOperation();
        };
    }

    private PatchFailedException unknownOperation() {
        String all = "The operations are " + String.join(", ", NAMES) + ".";
        Optional<YamlNode> written = field("op");
        if (written.isEmpty()) {
            return new PatchFailedException("the operation has no 'op'", node.location(), all);
        }
        Optional<String> name = text("op");
        Optional<String> hint = name.flatMap(op -> NearestName.hint(op, NAMES));
        return new PatchFailedException(
                name.map(op -> "unknown operation '" + op + "'").orElse("the operation's 'op' is not a text")
                        + hint.orElse(""),
                written.get().location(),
                all);
    }

    private static YamlNode add(YamlNode document, JsonPointer path, YamlNode value) throws PatchFailedException {
        return JsonTree.edit(document, path, "add", (container, key) -> container.add(key, value));
    }

    private static YamlNode remove(YamlNode document, JsonPointer path) throws PatchFailedException {
        return JsonTree.edit(document, path, "remove", JsonContainer::remove);
    }

    private YamlNode replace(YamlNode document) throws PatchFailedException {
        return JsonTree.edit(document, pointer("path"), "replace", (container, key) -> container.set(key, value()));
    }

    private YamlNode move(YamlNode document) throws PatchFailedException {
        JsonPointer from = pointer("from");
        YamlNode value = orNull(JsonTree.get(document, from, "move"));
        return add(remove(document, from), pointer("path"), value);
    }

    private YamlNode copy(YamlNode document) throws PatchFailedException {
        YamlNode value = orNull(JsonTree.get(document, pointer("from"), "copy"));
        return add(document, pointer("path"), value);
    }

    private YamlNode test(YamlNode document) throws PatchFailedException {
        JsonPointer path = pointer("path");
        YamlNode actual = JsonTree.get(document, path, "test");
        boolean given = field("value").isPresent();
        boolean same = actual == null ? given && value().isNull() : given && JsonTree.same(actual, value());
        if (!same) {
            throw new PatchFailedException("testing value " + path + " failed: test failed");
        }
        return document;
    }

    private YamlNode value() {
        return orNull(field("value").orElse(null));
    }

    private YamlNode orNull(@Nullable YamlNode value) {
        return value == null ? YamlScalar.plain("null", node.provenance()) : value;
    }

    private JsonPointer pointer(String key) throws PatchFailedException {
        String text = text(key)
                .orElseThrow(() -> new PatchFailedException(text("op").orElse("") + " operation failed to decode " + key
                        + ": operation missing " + key + " field"));
        JsonPointer pointer = JsonPointer.of(text);
        if (pointer.isRoot()) {
            throw JsonTree.missing(text("op").orElse(""), pointer);
        }
        return pointer;
    }

    private Optional<String> text(String key) {
        return field(key)
                .filter(v -> v instanceof YamlScalar s && JsonTree.isString(s))
                .map(v -> ((YamlScalar) v).text());
    }

    /** Of a key that is given twice the last one counts, as everywhere in JSON. */
    private Optional<YamlNode> field(String key) {
        Optional<YamlNode> last = Optional.empty();
        for (Entry entry : node.entries()) {
            if (entry.keyText().equals(key)) {
                last = Optional.of(entry.value());
            }
        }
        return last;
    }
}
