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
                                "managedByLabel",
                                "originAnnotations, " + "transformerAnnotations")
                        + "]\n"));
        if (c.chance(30)) {
            fields.add("commonLabels: {" + c.key() + ": " + c.text() + "}\n");
        }
        if (c.chance(30)) {
            fields.add(strategicMerge());
        }
        if (c.chance(30)) {
            fields.add(vars());
        }
        if (c.chance(30)) {
            fields.add(plugins());
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
        if (c.chance(20)) {
            entry.append("- {name: extra-")
                    .append(directory)
                    .append(", literals: [a=b]")
                    .append(c.optional(40, ", namespace: " + c.one("media", "default")))
                    .append(c.optional(40, ", options: {" + options() + "}"))
                    .append("}\n");
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

    private String strategicMerge() {
        String text = new RandomPatch(c, objects).merge()
                + (c.chance(20) ? "---\n" + new RandomPatch(c, objects).merge() : "");
        if (c.chance(40)) {
            files.put(directory + "/merge.yaml", text);
            return "patchesStrategicMerge: [merge.yaml]\n";
        }
        return "patchesStrategicMerge:\n- |\n" + text.indent(2);
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
        String entry = new RandomReplacement(c, objects, newest).entry();
        if (c.chance(20)) {
            files.put(
                    directory + "/replacement.yaml",
                    c.chance(50) ? entry : entry.substring(2).replace("\n  ", "\n"));
            return "replacements: [{path: replacement.yaml}]\n";
        }
        return "replacements:\n" + entry;
    }

    private String vars() {
        RandomObject object = c.one(objects);
        return "vars:\n- name: WHO\n  objref: {apiVersion: " + object.apiVersion() + ", kind: " + object.kind()
                + ", name: " + object.name() + "}\n"
                + c.optional(30, "  fieldref: {fieldPath: " + c.one("metadata.name", "kind") + "}\n");
    }

    private String plugins() {
        String text = new RandomPlugin(c, objects).transformer();
        if (c.chance(25)) {
            return "transformers:\n- |-\n" + text.indent(2).replaceAll("(?m)^ +$", "");
        }
        files.put(
                directory + "/plugin.yaml",
                text + (c.chance(20) ? "---\n" + new RandomPlugin(c, objects).transformer() : ""));
        return "transformers: [plugin.yaml]\n";
    }

    private String configurations() {
        files.put(
                directory + "/config.yaml",
                c.one(
                        "nameReference:\n- kind: Deployment\n  fieldSpecs: [{kind: Boat, path: spec/ref/name}]\n",
                        "commonLabels:\n- {path: spec/more, create: true, kind: Boat}\n",
                        "namePrefix:\n- {path: spec/size, kind: Boat}\n",
                        "nameSuffix:\n- {path: spec/items/name, kind: Boat}\n",
                        "templateLabels:\n- {path: spec/more, create: true, kind: Boat}\n",
                        "labels:\n- {path: spec/more, create: true, kind: Boat}\n",
                        "commonAnnotations:\n- {path: spec/notes, create: true, kind: Service}\n",
                        "replicas:\n- {path: spec/size, kind: Boat}\n",
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
