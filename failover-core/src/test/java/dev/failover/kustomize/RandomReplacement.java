package dev.failover.kustomize;

import java.util.List;

/** A random replacement between the objects of a tree. */
final class RandomReplacement {
    private final RandomChoice c;
    private final List<RandomObject> objects;
    private final boolean newest;

    RandomReplacement(RandomChoice choice, List<RandomObject> objects, boolean newest) {
        this.c = choice;
        this.objects = objects;
        this.newest = newest;
    }

    /** As an item of a list. */
    String entry() {
        RandomObject from = c.one(objects);
        String source = newest && c.chance(15)
                ? "- sourceValue: " + c.text() + "\n"
                : "- source: {" + c.optional(15, "version: " + version(from) + ", ") + "kind: " + from.kind()
                        + ", name: "
                        + from.name() + ", fieldPath: "
                        + c.one("metadata.name", "kind", "metadata.name", "apiVersion", field(from))
                        + c.optional(20, ", options: {delimiter: /, index: " + c.one("0", "0", "1", "-1") + "}")
                        + "}\n";
        return source + "  targets:\n" + target() + c.optional(20, target());
    }

    private String target() {
        RandomObject to = c.one(objects);
        String field = field(to);
        return "  - select: {" + c.optional(10, "version: " + version(to) + ", ") + "kind: " + to.kind()
                + c.optional(50, ", name: " + (newest ? c.one(to.name(), ".*") : to.name()))
                + c.optional(8, ", labelSelector: " + c.one("app", "'!app'", "app=" + to.name())) + "}\n"
                + c.optional(
                        15,
                        "    reject: [{name: " + c.one(objects).name() + "}"
                                + c.optional(30, ", {kind: " + c.one(objects).kind() + ", labelSelector: tier}")
                                + "]\n")
                + "    fieldPaths: ['"
                + c.one("metadata.labels.tier", "metadata.annotations.x", "metadata.labels.a\\.example/z", field, field)
                + "'"
                + c.optional(20, ", " + c.one("metadata.annotations.x", "'metadata.annotations.a/b'", "metadata.name"))
                + "]\n"
                + c.optional(
                        85,
                        "    options: {create: true"
                                + c.optional(20, ", delimiter: '-', index: " + c.one("0", "1", "-1")) + "}\n");
    }

    private static String version(RandomObject object) {
        return object.apiVersion().replaceAll(".*/", "");
    }

    /** A field that objects of the kind have, most of them. */
    private String field(RandomObject object) {
        if (object.isWorkload()) {
            return c.one(
                    "spec.template.spec.containers.[name=main].image",
                    "spec.template.spec.containers.0.image",
                    "spec.replicas",
                    "spec.template.metadata.labels.app",
                    "spec.template.spec.containers.[name=main].env.[name=A].value",
                    "spec.template.spec.containers.*.name");
        }
        return switch (object.kind()) {
            case "ConfigMap" ->
                c.one(
                        "data.a",
                        "data.b",
                        newest ? "data.config\\.json.a" : "data.a",
                        newest ? "data.config\\.json.a.b" : "data.a",
                        newest ? "data.file\\.txt.y" : "data.a");
            case "Boat", "HelmRelease", "Kustomization" ->
                c.one(
                        "spec.items.[name=two].value",
                        "spec.list.0",
                        "spec.items.*.value",
                        "spec.size",
                        "spec.items.[name=t.*].value",
                        "spec.items.[name=new].value",
                        "spec.list.-",
                        "spec.more");
            case "Service" -> c.one("spec.ports.[name=http].port", "spec.selector.app", "spec.ports.0.port");
            default -> "metadata.name";
        };
    }
}
