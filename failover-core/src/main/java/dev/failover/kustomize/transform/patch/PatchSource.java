package dev.failover.kustomize.transform.patch;

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
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;

/**
 * The text of a patch and what can be read from it.
 *
 * @param stream all documents, which may be objects
 * @param first the first document, which may be operations
 * @param name how messages call it: its path, or "the inline patch"
 * @param location the inline patch, or the start of its file
 */
record PatchSource(String name, String text, YamlStream stream, YamlStream first, Location location) {

    static PatchSource inline(YamlScalar patch) {
        return new PatchSource(
                "the inline patch",
                patch.text().strip(),
                YamlParser.parseInside(patch),
                YamlParser.parseFirstInside(patch),
                patch.location());
    }

    /** As {@code patches} reads it: without the blanks around it. */
    static PatchSource trimmed(YamlScalar patch) {
        return new PatchSource(
                "the inline patch",
                patch.text().strip(),
                YamlParser.parseTrimmedInside(patch),
                YamlParser.parseFirstTrimmedInside(patch),
                patch.location());
    }

    static PatchSource file(YamlScalar path, OperatorContext context) {
        SourceFile file = context.load(path.text(), path.location());
        return new PatchSource(
                path.text(), file.text(), YamlParser.parse(file), YamlParser.parseFirst(file), Location.start(file));
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
        if (error(first).isPresent()) {
            return Optional.empty();
        }
        return JsonPatch.of(text, first.firstRoot().orElse(null), touch);
    }

    Optional<Problem> syntaxError() {
        return error(stream);
    }

    private static Optional<Problem> error(YamlStream stream) {
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
