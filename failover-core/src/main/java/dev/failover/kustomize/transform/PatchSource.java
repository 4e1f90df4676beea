package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.ResourceReader;
import dev.failover.kustomize.transform.json6902.JsonPatch;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a patch and what can be read from it.
 *
 * @param name how messages call it: its path, or "the inline patch"
 * @param location the inline patch, or the start of its file
 */
record PatchSource(String name, String text, YamlStream stream, Location location) {

    static PatchSource inline(YamlScalar patch) {
        return new PatchSource(
                "the inline patch", patch.text().strip(), YamlParser.parseInside(patch), patch.location());
    }

    static PatchSource file(YamlScalar path, OperatorContext context) {
        SourceFile file = context.load(path.text(), path.location());
        return new PatchSource(path.text(), file.text(), YamlParser.parse(file), Location.start(file));
    }

    /** The patch as objects; empty when it isn't made of those. */
    Optional<List<YamlMapping>> objects(Touch touch) {
        try {
            return Optional.of(ResourceReader.read(stream).stream()
                    .map(Resource::root)
                    .map(touch::onAll)
                    .toList());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** The patch as operations; empty when it isn't made of those. Of several documents only the first is read. */
    Optional<JsonPatch> operations(Touch touch) {
        if (stream.documents().isEmpty() && syntaxError().isPresent()) {
            return Optional.empty();
        }
        return JsonPatch.of(text, firstRoot(), touch);
    }

    private @Nullable YamlNode firstRoot() {
        int first = remarksFirst() ? 1 : 0;
        return stream.documents().size() > first ? stream.documents().get(first).root() : null;
    }

    /** Whether only comments stand before the first separator: to the reader of operations that is no document. */
    private boolean remarksFirst() {
        List<String> before =
                text.lines().takeWhile(line -> !line.startsWith("---")).toList();
        return !before.isEmpty()
                && before.stream().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    Optional<Problem> syntaxError() {
        return stream.problems().stream()
                .filter(p -> p.level() == Problem.Level.ERROR)
                .findFirst();
    }

    /** Why it is no patch at all: what its reader says of it, if that is known. */
    RefusedException unreadable() {
        return syntaxError().map(RefusedException::new).orElseGet(this::notAPatch);
    }

    private RefusedException notAPatch() {
        try {
            ResourceReader.read(stream);
        } catch (RefusedException e) {
            Problem reason = e.problems().get(0);
            return refused(
                    "unable to parse a strategic merge or JSON patch from " + name + ": " + reason.message(),
                    reason.location());
        }
        return refused("unable to parse a strategic merge or JSON patch from " + name, location);
    }

    RefusedException refused(String message, Location where) {
        return new RefusedException(
                "kustomize-bad-patch",
                message,
                where,
                "A patch is an object with kind and metadata.name, or a list of operations with op and path.");
    }
}
