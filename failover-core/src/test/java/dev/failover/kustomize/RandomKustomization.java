package dev.failover.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random fields of a kustomization that has certain objects. */
final class RandomKustomization {
    private final RandomChoice c;
    private final List<RandomObject> objects;
    private final Map<String, String> files;
    private final String directory;
    private final boolean newest;

    RandomKustomization(
            RandomChoice choice,
            List<RandomObject> objects,
            Map<String, String> files,
            String directory,
            boolean newest) {
        this.c = choice;
        this.objects = objects;
        this.files = files;
        this.directory = directory;
        this.newest = newest;
    }

    /** A few fields, each at most once. */
    String some(int percent) {
        List<String> fields = new ArrayList<>(List.of(
                "namePrefix: " + c.one("a-", "my-") + "\n",
                "nameSuffix: " + c.one("-b", "\"-2\"") + "\n",
                "namespace: " + c.one("media", "default", "\"7\"") + "\n",
                "commonAnnotations: {" + c.key() + ": " + c.text() + "}\n",
                labels(),
                images(),
                replicas(),
                "generatorOptions: {" + options() + "}\n",
                patches(),
                replacements(),
                "buildMetadata: ["
                        + c.one(
                                "originAnnotations",
                                "transformerAnnotations",
                                "originAnnotations, " + "transformerAnnotations")
                        + "]\n"));
        if (c.chance(30)) {
            fields.add("commonLabels: {" + c.key() + ": " + c.text() + "}\n");
        }
        if (c.chance(30)) {
            fields.add("patchesStrategicMerge:\n- |\n"
                    + new RandomPatch(c, objects).merge().indent(2));
        }
        if (c.chance(30)) {
            fields.add(vars());
        }
        if (c.chance(30)) {
            fields.add(plugin());
        }
        if (c.chance(30)) {
            fields.add(configurations());
        }
        if (c.chance(25)) {
            fields.add("sortOptions: {order: "
                    + c.one(
                            "fifo",
                            "legacy",
                            "legacy, legacySortOptions: {orderFirst: " + "[Namespace, Boat], orderLast: [Deployment]}")
                    + "}\n");
        }
        if (c.chance(15)) {
            fields.add(crds());
        }
        if (c.chance(20)) {
            RandomObject object = c.one(objects);
            fields.add("patchesJson6902:\n- target: {"
                    + (object.apiVersion().contains("/")
                            ? "group: " + object.apiVersion().split("/")[0] + ", "
                            : "") + "version: "
                    + object.apiVersion().replaceAll(".*/", "") + ", kind: " + object.kind() + ", name: "
                    + object.name()
                    + "}\n  patch: |-\n"
                    + new RandomPatch(c, objects).json(object).indent(4));
        }
        if (c.chance(15)) {
            files.put(
                    directory + "/made.yaml",
                    "apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: made}\n"
                            + "literals: [" + c.one("a=b", "\"a=\\tb\"", "a=true", "a=") + "]\n"
                            + c.optional(30, "options: {" + options() + "}\n"));
            fields.add("generators: [made.yaml]\n");
        }
        if (c.chance(8)) {
            files.put(directory + "/schema.json", """
                    {"definitions": {"example.v1.Boat": {"type": "object", "x-kubernetes-group-version-kind":
                      [{"group": "x.example", "version": "v1", "kind": "Boat"}], "properties": {"spec": {"properties": {"items":
                      {"type": "array", "items": {"type": "object"}, "x-kubernetes-patch-merge-key": "name",
                       "x-kubernetes-patch-strategy": "merge"}}}}}}}
                    """);
            fields.add("openapi: {path: schema.json}\n");
        }
        if (c.chance(8)) {
            files.put(
                    directory + "/validator.yaml",
                    "apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: v}\n"
                            + "labels: {validated-by: v}\nfieldSpecs: [{path: metadata/labels, create: true, kind: "
                            + c.one(objects).kind() + "}]\n");
            fields.add("validators: [validator.yaml]\n");
        }
        if (c.chance(10)) {
            fields.add("imageTags: [{name: example/side, newTag: v9}]\n");
        }
        StringBuilder chosen = new StringBuilder();
        fields.stream().filter(field -> c.chance(percent)).forEach(chosen::append);
        return chosen.isEmpty() ? fields.get(3) : chosen.toString();
    }

    /** A generator of {@code settings}; an overlay's names what becomes of the base's. */
    String settings(String kind, String behavior) {
        StringBuilder entry = new StringBuilder(kind + ":\n- name: settings\n" + behavior);
        if (c.chance(60)) {
            entry.append("  literals:\n");
            for (int i = 0; i <= c.number(2); i++) {
                entry.append("  - ")
                        .append(c.one(
                                "k" + i + "=" + c.one("x", "on", "1.0", "a b", "0x1F", "é", "", "~"),
                                "\"k" + i + "=two\\nlines\"",
                                "\"k" + i + "=\\ttab\"",
                                "'k" + i + "=\"quoted\"'",
                                "\"" + c.one("7", "true", "k" + i, "k" + i, "1.5", "x") + "=y\""))
                        .append('\n');
            }
        }
        if (c.chance(25)) {
            files.put(directory + "/app.env", c.one("K2=v\nK3=\"w\"\n", "# c\nK2=\n\nK3=a=b\r\n", "K2=1\n"));
            entry.append("  envs: [app.env]\n");
        }
        if (c.chance(30)) {
            files.put(
                    directory + "/conf.txt",
                    c.one(
                            "a\nb\n",
                            "one line",
                            "\ta\nb\n",
                            "x: 1\r\ny: 2\r\n",
                            "trail  \nx\n",
                            "",
                            "\n",
                            "  indented\n b\n",
                            "a\n\n\n"));
            entry.append("  files: [").append(c.one("", "named=", "x.y=")).append("conf.txt]\n");
        }
        if (c.chance(25)) {
            entry.append("  options: {").append(options()).append("}\n");
        }
        if (kind.startsWith("secret") && c.chance(30)) {
            entry.append("  type: ")
                    .append(c.one("Opaque", "kubernetes.io/tls"))
                    .append('\n');
        }
        return entry.toString();
    }

    private String options() {
        return c.one(
                "disableNameSuffixHash: " + c.one("true", "false"),
                "immutable: true",
                "labels: {" + c.key() + ": " + c.text() + "}",
                "annotations: {" + c.key() + ": " + c.text() + "}");
    }

    private String labels() {
        return "labels:\n- pairs: {" + c.key() + ": " + c.text() + c.optional(30, ", more: x") + "}\n"
                + c.optional(
                        50,
                        "  " + c.one("includeSelectors: true", "includeTemplates: true", "includeSelectors: false")
                                + "\n")
                + c.optional(
                        15,
                        "  fields:\n  - {path: spec/more, create: " + c.one("true", "false") + ", kind: "
                                + c.one(objects).kind() + "}\n");
    }

    private String images() {
        return "images:\n- name: " + c.one("example/" + c.one(objects).name(), "example/.*", "example/side") + "\n"
                + c.one(
                        "  newTag: \"2\"\n",
                        "  newName: other/x\n",
                        "  digest: sha256:ab\n",
                        "  tagSuffix: -x\n",
                        "  newName: other/y\n  newTag: v3\n",
                        "  newTag: \"3\"\n  digest: sha256:cd\n");
    }

    private String patches() {
        StringBuilder entries = new StringBuilder("patches:\n");
        for (int i = 0; i <= c.number(2); i++) {
            entries.append(new RandomPatch(c, objects).entry("patch-" + i + ".yaml", files, directory));
        }
        return entries.toString();
    }

    private String replicas() {
        return objects.stream()
                .filter(o -> o.kind().matches("Deployment|StatefulSet"))
                .findFirst()
                .map(o -> "replicas: [{name: " + o.name() + ", count: " + c.number(4) + "}]\n")
                .orElse("");
    }

    private String replacements() {
        RandomObject from = c.one(objects);
        RandomObject to = c.one(objects);
        String source = newest && c.chance(15)
                ? "- sourceValue: " + c.text() + "\n"
                : "- source: {kind: " + from.kind() + ", name: " + from.name() + ", fieldPath: "
                        + c.one("metadata.name", "kind", "metadata.name", "apiVersion", field(from))
                        + c.optional(20, ", options: {delimiter: /, index: 0}") + "}\n";
        String entry = source + "  targets:\n  - select: {kind: " + to.kind()
                + c.optional(50, ", name: " + (newest ? c.one(to.name(), ".*") : to.name())) + "}\n"
                + c.optional(15, "    reject: [{name: " + c.one(objects).name() + "}]\n") + "    fieldPaths: ['"
                + c.one(
                        "metadata.labels.tier",
                        "metadata.annotations.x",
                        "metadata.labels.a\\.example/z",
                        field(to),
                        field(to))
                + "']\n"
                + c.optional(
                        85,
                        "    options: {create: true"
                                + c.optional(20, ", delimiter: '-', index: " + c.one("0", "1", "-1")) + "}\n");
        if (c.chance(20)) {
            files.put(
                    directory + "/replacement.yaml",
                    c.chance(50) ? entry : entry.substring(2).replace("\n  ", "\n"));
            return "replacements: [{path: replacement.yaml}]\n";
        }
        return "replacements:\n" + entry;
    }

    /** A field that objects of the kind have, most of them. */
    private String field(RandomObject object) {
        if (object.isWorkload()) {
            return c.one(
                    "spec.template.spec.containers.[name=main].image",
                    "spec.template.spec.containers.0.image",
                    "spec.replicas",
                    "spec.template.metadata.labels.app",
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
                        "spec.more");
            case "Service" -> c.one("spec.ports.[name=http].port", "spec.selector.app", "spec.ports.0.port");
            default -> "metadata.name";
        };
    }

    private String vars() {
        RandomObject object = c.one(objects);
        return "vars:\n- name: WHO\n  objref: {apiVersion: " + object.apiVersion() + ", kind: " + object.kind()
                + ", name: " + object.name() + "}\n"
                + c.optional(30, "  fieldref: {fieldPath: " + c.one("metadata.name", "kind") + "}\n");
    }

    private String plugin() {
        files.put(
                directory + "/plugin.yaml",
                "apiVersion: builtin\nkind: "
                        + c.one(
                                "PrefixTransformer\nmetadata: {name: p}\nprefix: pre-\nfieldSpecs: [{path: metadata/name}]\n",
                                "AnnotationsTransformer\nmetadata: {name: a}\nannotations: {" + c.key() + ": "
                                        + c.text() + "}\nfieldSpecs: [{path: metadata/annotations, create: true}]\n",
                                "LabelTransformer\nmetadata: {name: l}\nlabels: {" + c.key() + ": " + c.text()
                                        + "}\nfieldSpecs: [{path: metadata/labels, create: true}]\n",
                                "NamespaceTransformer\nmetadata: {name: n, namespace: ops}\nunsetOnly: "
                                        + c.one("true", "false")
                                        + "\nfieldSpecs: [{path: metadata/namespace, create: true}]\n",
                                "ReplicaCountTransformer\nmetadata: {name: r}\nreplica: {name: "
                                        + c.one(objects).name()
                                        + ", count: 7}\nfieldSpecs: [{path: spec/replicas, create: true, kind: Deployment}]\n"));
        return "transformers: [plugin.yaml]\n";
    }

    private String configurations() {
        files.put(
                directory + "/config.yaml",
                c.one(
                        "nameReference:\n- kind: Deployment\n  fieldSpecs: [{kind: Boat, path: spec/ref/name}]\n",
                        "commonLabels:\n- {path: spec/more, create: true, kind: Boat}\n",
                        "namePrefix:\n- {path: spec/size, kind: Boat}\n",
                        "images:\n- {path: spec/items/value, kind: Boat}\n",
                        "varReference:\n- {path: spec/size, kind: Boat}\n- {path: data, kind: ConfigMap}\n",
                        "namespace:\n- {path: spec/targetNamespace, create: true, kind: Kustomization}\n"));
        return "configurations: [config.yaml]\n";
    }

    private String crds() {
        files.put(directory + "/crd.json", """
                {"example.x.v1.Boat": {"Schema": {"properties": {"spec": {"$ref": "example.x.v1.Spec"}}}},
                 "example.x.v1.Spec": {"Schema": {"properties": {"ref": {"x-kubernetes-object-ref-api-version": "apps/v1",
                   "x-kubernetes-object-ref-kind": "Deployment", "x-kubernetes-object-ref-name-key": "name"}}}}}
                """);
        return "crds: [crd.json]\n";
    }
}
