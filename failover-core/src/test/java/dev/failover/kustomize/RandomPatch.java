package dev.failover.kustomize;

import java.util.List;

/** Patches of a random tree, of the objects that are there. */
final class RandomPatch {
    private final RandomChoice c;
    private final List<RandomObject> objects;

    RandomPatch(RandomChoice choice, List<RandomObject> objects) {
        this.c = choice;
        this.objects = objects;
    }

    /** A strategic merge patch as a document. */
    String merge() {
        RandomObject object = c.one(objects);
        return "apiVersion: " + object.apiVersion() + "\nkind: " + object.kind() + "\nmetadata:\n  name: "
                + object.name() + "\n"
                + (object.namespace().isEmpty() ? "" : "  namespace: " + object.namespace() + "\n")
                + c.optional(30, "  annotations: {note: " + c.one("null", c.text(), "x") + "}\n")
                + c.optional(20, "  labels: {" + c.key() + ": " + c.one("null", c.text()) + "}\n")
                + c.optional(6, "$patch: " + c.one("delete", "delete", "replace", "merge") + "\n") + change(object);
    }

    private String change(RandomObject object) {
        if (object.isWorkload()) {
            return "spec:\n" + c.optional(30, "  replicas: " + c.one("null", "5", "\"2\"") + "\n")
                    + c.optional(20, "  template: {spec: {nodeSelector: {role: backup}}}\n")
                    + "  selector: {matchLabels: {extra: " + c.one("null", "\"1\"") + "}}\n"
                    + c.optional(15, "  strategy: {$patch: " + c.one("replace", "delete") + ", type: Recreate}\n");
        }
        return switch (object.kind()) {
            case "Pod" -> "spec:\n  containers:\n" + containers();
            case "ConfigMap", "Secret" ->
                "data: {a: " + c.one("null", "eA==", c.scalar()) + c.optional(30, ", b: " + c.scalar()) + "}\n";
            case "Service" ->
                "spec:\n  ports:\n  - {port: 80, name: " + c.one("web", "null") + c.optional(20, ", $patch: delete")
                        + "}\n" + c.optional(20, "  - $patch: replace\n");
            case "Boat", "HelmRelease", "Kustomization" ->
                "spec: {size: " + c.one("null", c.scalar()) + ", "
                        + c.one(
                                "list: [" + c.scalar() + "]",
                                "items: [{name: two, value: " + c.scalar() + "}]",
                                "list: null",
                                "more: {z: 1}",
                                "items: [{name: one, $patch: delete}]")
                        + "}\n";
            case "CronJob" ->
                "spec: {suspend: true, jobTemplate: {spec: {template: {spec: {containers: [{name: main, " + "image: "
                        + c.one("null", "other:1") + "}]}}}}}\n";
            default -> c.optional(50, "extra: " + c.scalar() + "\n");
        };
    }

    private String containers() {
        return "  - name: main\n" + c.optional(50, "    env: [{name: A, value: " + c.one("null", c.scalar()) + "}]\n")
                + c.optional(30, "    args: [" + c.scalar() + "]\n")
                + c.optional(30, "    ports: [{containerPort: 80, protocol: UDP, name: dns}]\n")
                + c.optional(20, "  - {name: side, $patch: delete}\n")
                + c.optional(20, "  - {name: new, image: n:1}\n")
                + c.optional(6, "  $setElementOrder/containers: [{name: side}, {name: main}]\n");
    }

    /** One for workloads that a target selects. */
    private String podMerge() {
        return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: any\n"
                + c.optional(30, "  annotations: {note: " + c.one("null", c.text()) + "}\n")
                + "spec:\n  template:\n    spec:\n"
                + c.optional(30, "      nodeSelector: {role: " + c.one("null", "backup") + "}\n")
                + "      containers:\n" + containers().indent(4);
    }

    /** Operations that suit the object, most of them. */
    String json(RandomObject object) {
        String anywhere = c.one(
                "- {op: add, path: /metadata/" + c.one("annotations", "labels") + ", value: "
                        + c.one("{x: \"y\"}", "{}", "{a: " + c.text() + "}") + "}\n",
                "- op: add\n  path: /metadata/labels\n  value: {a: b}\n- op: " + c.one("copy", "move")
                        + "\n  from: /metadata/labels/a\n  path: /metadata/labels/c\n",
                "- op: replace\n  path: /metadata/name\n  value: " + c.one("renamed", object.name()) + "\n",
                "- {op: add, path: /more, value: " + c.one("[1, a, null]", c.scalar(), "{k: " + c.scalar() + "}")
                        + "}\n",
                "[{\"op\": \"add\", \"path\": \"/extra\", \"value\": {\"a\": [1, 2.50, \"x\", 1e3]}}]\n");
        if (object.isWorkload()) {
            return c.one(
                    anywhere,
                    "- {op: add, path: /spec/replicas, value: " + c.one("3", "\"3\"", "null", "1e2") + "}\n",
                    "- {op: add, path: /spec/x~1y, value: " + c.scalar() + "}\n- {op: remove, path: /spec/x~1y}\n",
                    "- {op: replace, path: /spec/template/spec/containers/0/image, value: " + c.text() + "}\n",
                    "- {op: add, path: /spec/template/spec/containers/-, value: {name: last, image: l:1}}\n");
        }
        return c.chance(92)
                ? anywhere
                : c.one(
                        "- {op: remove, path: /metadata/labels}\n",
                        "- {op: test, path: /metadata/name, value: " + object.name() + "}\n",
                        "- {op: replace, path: /metadata/labels/app, value: x}\n",
                        "- {op: bad, path: /x}\n",
                        "- {path: x}\n");
    }

    String target(RandomObject object) {
        return "{kind: "
                + c.one(
                        object.kind(),
                        object.kind(),
                        object.kind(),
                        object.kind().substring(0, 2) + ".*")
                + c.optional(60, ", name: " + c.one(object.name(), object.name(), ".*", "w.*|d.*"))
                + c.optional(
                        10, ", labelSelector: " + c.one("app", "'!app'", "'app in (web, db)'", "app=" + object.name()))
                + c.optional(10, ", namespace: " + c.one("media", "default", ".*"))
                + c.optional(10, ", version: v1") + c.optional(5, ", annotationSelector: note")
                + c.optional(
                        8,
                        ", group: "
                                + (object.apiVersion().contains("/")
                                        ? object.apiVersion().split("/")[0]
                                        : "\"\""))
                + "}";
    }

    /** An entry of {@code patches}; a file goes to {@code files} by the name that is returned in it. */
    String entry(String file, java.util.Map<String, String> files, String directory) {
        RandomObject object = c.one(objects);
        String text;
        String target = "";
        if (c.chance(45)) {
            text = merge() + (c.chance(20) ? "---\n" + merge() : "");
        } else if (c.chance(50) && object.isWorkload()) {
            text = podMerge();
            target = "  target: {kind: " + object.kind() + c.optional(40, ", name: " + object.name()) + "}\n";
        } else {
            text = json(object);
            target = "  target: " + target(object) + "\n";
        }
        target += c.optional(
                12,
                "  options: {"
                        + c.one(
                                "allowNameChange: true",
                                "allowKindChange: true",
                                "allowNameChange: true, allowKindChange: false")
                        + "}\n");
        if (c.chance(50)) {
            files.put(directory + "/" + file, c.optional(10, "# remark\n") + c.optional(10, "---\n") + text);
            return "- path: " + file + "\n" + target;
        }
        return "- patch: " + c.one("|-", "|", "|") + "\n" + text.indent(4).replaceAll("(?m)^ +$", "") + target;
    }
}
