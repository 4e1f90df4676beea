package dev.failover.kustomize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A base, a component and an overlay of both, made of random parts of the kustomize language. */
final class RandomTree {
    private static final List<String> NAMES = List.of("web", "db", "cache");

    private final Random random;
    private final String generator;
    private final Map<String, String> files = new LinkedHashMap<>();

    private RandomTree(Random random) {
        this.random = random;
        this.generator = one("configMapGenerator", "secretGenerator");
    }

    /** Files by path; {@code overlay} is what to build. The same seed makes the same tree. */
    static Map<String, String> of(long seed) {
        return new RandomTree(new Random(seed)).make();
    }

    private Map<String, String> make() {
        StringBuilder resources = new StringBuilder("resources:\n");
        for (String name : NAMES) {
            files.put("base/" + name + ".yaml", workload(name));
            resources.append("- ").append(name).append(".yaml\n");
        }
        files.put("base/kustomization.yaml", resources + settings("") + some());
        files.put(
                "component/kustomization.yaml",
                "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n" + some());
        String components = random.nextBoolean() ? "components:\n- ../component\n" : "";
        String merged = random.nextBoolean()
                ? settings("  behavior: " + one("merge", "replace", "merge", "replace", "create") + "\n")
                : "";
        files.put("overlay/kustomization.yaml", "resources:\n- ../base\n" + components + merged + some());
        return files;
    }

    private String workload(String name) {
        return """
                apiVersion: apps/v1
                kind: %s
                metadata:
                  name: %s
                  labels: {tier: "%d"}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: %s}}
                  template:
                    metadata: {labels: {app: %s}}
                    spec:
                      containers:
                      - name: main
                        image: example/%s:1
                        envFrom: [{configMapRef: {name: settings}}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %s%s}
                spec: {selector: {app: %s}}
                """.formatted(
                        one("Deployment", "StatefulSet"),
                        name,
                        random.nextInt(3),
                        random.nextInt(5),
                        name,
                        name,
                        name,
                        name,
                        one("", ", namespace: media"),
                        name);
    }

    private String settings(String behavior) {
        String text = one("on", "1.0", "a b", "\"'x'\"", "0x1F", "é");
        return generator + ":\n- name: settings\n" + behavior + "  literals:\n  - 'k" + random.nextInt(2) + "="
                + text.replace("'", "''") + "'\n";
    }

    /** A few fields, each at most once. */
    private String some() {
        List<String> fields = new ArrayList<>(List.of(
                "namePrefix: " + one("a-", "my-") + "\n",
                "nameSuffix: " + one("-b", "-2") + "\n",
                "namespace: " + one("media", "default") + "\n",
                "commonAnnotations: {note: \"" + one("true", "7", "text") + "\"}\n",
                "labels:\n- pairs: {team: " + one("blue", "red") + "}\n  " + one("includeSelectors", "includeTemplates")
                        + ": " + random.nextBoolean() + "\n",
                "images:\n- name: example/" + name() + "\n  "
                        + one("newTag: \"2\"", "newName: other/x", "digest: sha256:ab") + "\n",
                "replicas:\n- name: " + name() + "\n  count: " + random.nextInt(4) + "\n",
                "generatorOptions: {disableNameSuffixHash: " + random.nextBoolean() + "}\n",
                patches(),
                replacements()));
        StringBuilder chosen = new StringBuilder();
        fields.stream().filter(field -> random.nextInt(3) == 0).forEach(chosen::append);
        return chosen.length() == 0 ? fields.get(3) : chosen.toString();
    }

    private String patches() {
        String json = "- {op: " + one("add", "replace") + ", path: " + one("/spec/replicas", "/metadata/labels/tier")
                + ", value: \"9\"}";
        String merge = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: x}, spec: {"
                + one("paused: true", "replicas: null", "template: {spec: {containers: [{name: side, image: s}]}}")
                + "}}";
        return "patches:\n- target: {kind: " + one("Deployment", "StatefulSet", ".*Set") + one("", ", name: " + name())
                + one("", ", labelSelector: tier=1") + "}\n  patch: |-\n    " + one(json, merge) + "\n";
    }

    private String replacements() {
        return "replacements:\n- source: {kind: Service, name: " + name() + ", fieldPath: "
                + one("metadata.name", "spec.selector.app") + "}\n  targets:\n  - select: {kind: "
                + one("Deployment", "StatefulSet")
                + "}\n    fieldPaths: ['"
                + one("metadata.labels.tier", "spec.template.spec.containers.[name=main].image") + "']\n";
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
