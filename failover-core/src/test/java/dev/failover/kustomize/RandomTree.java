package dev.failover.kustomize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bases, a component and an overlay of them, made of random parts of the kustomize language. */
final class RandomTree {
    private static final List<String> NAMES = List.of("web", "db", "cache", "data", "mail");

    private final RandomChoice c;
    private final boolean newest;
    private final String generator;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<RandomObject> objects = new ArrayList<>();

    private RandomTree(RandomChoice choice, boolean newest) {
        this.c = choice;
        this.newest = newest;
        this.generator = c.one("configMapGenerator", "secretGenerator");
    }

    /**
     * Files by path; {@code overlay} is what to build. The same seed makes the same tree.
     *
     * @param newest whether to use what kustomize has learnt since 5.5
     */
    static Map<String, String> of(long seed, boolean newest) {
        return new RandomTree(new RandomChoice(new Random(seed)), newest).make();
    }

    private Map<String, String> make() {
        boolean generating = c.chance(60);
        base(generating);
        StringBuilder overlay = new StringBuilder(c.optional(30, "# yaml-language-server: x\n")
                + c.optional(40, "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n")
                + c.one("resources", "resources", "resources", "bases") + ":\n- ../" + below() + "\n");
        if (c.chance(20) && overlay.indexOf("bases:") < 0) {
            another(overlay);
        }
        if (c.chance(25)) {
            RandomObject own = add(c.one("own", "own", "web"));
            files.put("overlay/own.yaml", own.yaml(c));
            overlay.append(overlay.indexOf("bases:") < 0 ? "" : "resources:\n").append("- own.yaml\n");
        }
        if (c.chance(30)) {
            files.put(
                    "component/kustomization.yaml",
                    "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n"
                            + (generating && c.chance(25)
                                    ? fields("component").settings(generator, "  behavior: merge\n")
                                    : "")
                            + fields("component").some(12));
            overlay.append("components: [../component]\n");
        }
        if (generating && c.chance(40)) {
            overlay.append(fields("overlay").settings(generator, "  behavior: " + c.one("merge", "replace") + "\n"));
        }
        files.put("overlay/kustomization.yaml", overlay + fields("overlay").some(15));
        return files;
    }

    /** A second base beside the first, whose objects have names of their own unless they don't. */
    private void another(StringBuilder overlay) {
        RandomObject object = add(c.one("extra", "extra", "extra", "web"));
        files.put("another/" + object.name() + ".yaml", object.yaml(c));
        files.put(
                "another/" + c.one("kustomization.yaml", "kustomization.yml", "Kustomization"),
                "resources: [" + object.name() + ".yaml]\n"
                        + fields("another", List.of(object)).some(8));
        overlay.append("- ../another\n");
    }

    /** The directory that the overlay is about: the base, or one between the two. */
    private String below() {
        if (c.chance(75)) {
            return "base";
        }
        files.put(
                "middle/kustomization.yaml",
                "resources: [../base]\n" + fields("middle").some(9));
        return "middle";
    }

    private void base(boolean generating) {
        StringBuilder resources = new StringBuilder("resources:\n");
        String open = "";
        StringBuilder together = new StringBuilder();
        for (String name : NAMES.subList(0, 1 + c.number(NAMES.size()))) {
            String text = add(name).yaml(c);
            if (c.chance(30)) {
                together.append(open).append(text);
                open = c.one("---\n", "---\n# next\n", "--- # next\n", "---\n---\n");
            } else {
                files.put("base/" + name + ".yaml", c.chance(10) ? list(text) : layout(text));
                resources.append("- ").append(name).append(".yaml\n");
            }
        }
        if (together.length() > 0) {
            files.put("base/all.yaml", together.toString());
            resources.append("- all.yaml\n");
        }
        files.put(
                "base/kustomization.yaml",
                resources
                        + (generating ? fields("base").settings(generator, "") : "")
                        + fields("base").some(9));
    }

    /** The same text, or as other editors leave it. */
    private String layout(String text) {
        return c.chance(90)
                ? text
                : c.one(
                        text.replace("\n", "\r\n"),
                        "\ufeff" + text,
                        text.stripTrailing(),
                        "%YAML 1.1\n---\n" + text,
                        "---\n" + text + "...\n",
                        "\n\n# first\n" + text + "# last\n",
                        text + "---\n",
                        text.replace("kind: ", "\"kind\": "),
                        text.replace("spec:", "spec: # of it\n  # more of it"),
                        text.replace("data:", "data: # of it"));
    }

    private static String list(String object) {
        return "apiVersion: v1\nkind: List\nitems:\n- " + object.indent(2).stripLeading();
    }

    private RandomObject add(String name) {
        RandomObject object = RandomObject.of(name, c);
        objects.add(object);
        return object;
    }

    private RandomKustomization fields(String directory) {
        return fields(directory, objects);
    }

    private RandomKustomization fields(String directory, List<RandomObject> of) {
        return new RandomKustomization(c, of, files, directory, newest);
    }
}
