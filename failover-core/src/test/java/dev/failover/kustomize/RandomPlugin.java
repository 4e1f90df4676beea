package dev.failover.kustomize;

import java.util.List;

/** A random transformer of a kustomization, as a plugin. */
final class RandomPlugin {
    private final RandomChoice c;
    private final List<RandomObject> objects;

    RandomPlugin(RandomChoice choice, List<RandomObject> objects) {
        this.c = choice;
        this.objects = objects;
    }

    String transformer() {
        String name = c.one(objects).name();
        return "apiVersion: builtin\nkind: "
                + c.one(
                        "PrefixTransformer\nmetadata: {name: p}\nprefix: pre-\nfieldSpecs: [{path: metadata/name}]\n",
                        "SuffixTransformer\nmetadata: {name: s}\nsuffix: -suf\nfieldSpecs: [{path: metadata/name}]\n",
                        "PrefixSuffixTransformer\nmetadata: {name: ps}\nprefix: q-\nsuffix: -r\n"
                                + "fieldSpecs: [{path: metadata/name, kind: "
                                + c.one(objects).kind() + "}]\n",
                        "AnnotationsTransformer\nmetadata: {name: a}\nannotations: {" + c.key() + ": " + c.text()
                                + "}\nfieldSpecs: [{path: metadata/annotations, create: true}]\n",
                        "LabelTransformer\nmetadata: {name: l}\nlabels: {" + c.key() + ": " + c.text()
                                + "}\nfieldSpecs: [{path: metadata/labels, create: true}]\n",
                        "NamespaceTransformer\nmetadata: {name: n, namespace: ops}\nunsetOnly: "
                                + c.one("true", "false")
                                + c.optional(
                                        40,
                                        "\nsetRoleBindingSubjects: "
                                                + c.one("none", "allServiceAccounts", "defaultOnly"))
                                + "\nfieldSpecs: [{path: metadata/namespace, create: true}]\n",
                        "ReplicaCountTransformer\nmetadata: {name: r}\nreplica: {name: " + name
                                + ", count: 7}\nfieldSpecs: [{path: spec/replicas, create: true, kind: Deployment}]\n",
                        "ImageTagTransformer\nmetadata: {name: i}\nimageTag: {name: example/" + name + ", newTag: "
                                + c.one("v2", "\"2\"") + "}\n"
                                + c.optional(30, "fieldSpecs: [{path: spec/items/value, kind: Boat}]\n"),
                        "PatchTransformer\nmetadata: {name: pt}\npatch: |-\n" + json().indent(2) + "target: {kind: "
                                + c.one(objects).kind() + "}\n",
                        "PatchStrategicMergeTransformer\nmetadata: {name: pm}\npaths:\n- |-\n"
                                + new RandomPatch(c, objects).merge().indent(2).replaceAll("(?m)^ +$", ""),
                        "ReplacementTransformer\nmetadata: {name: rt}\nreplacements:\n"
                                + new RandomReplacement(c, objects, true).entry(),
                        "ValueAddTransformer\nmetadata: {name: va}\nvalue: " + c.text()
                                + "\ntargets:\n- selector: {kind: "
                                + c.one(objects).kind() + "}\n  fieldPath: "
                                + c.one("metadata/annotations/added", "metadata/labels/team", "metadata/namespace")
                                + c.optional(20, "\n  filePathPosition: " + c.one("1", "2", "-1")) + "\n",
                        "HashTransformer\nmetadata: {name: h}\n");
    }

    private String json() {
        return c.one(
                "- {op: add, path: /metadata/annotations, value: {by: patch}}\n",
                "- {op: add, path: /extra, value: " + c.text() + "}\n");
    }
}
