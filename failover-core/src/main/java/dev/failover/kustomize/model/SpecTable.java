package dev.failover.kustomize.model;

import dev.failover.resource.Gvk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of built-in fields that lie beside this class; each says at its top how it is written. */
final class SpecTable {
    private static final Map<String, String> POD_SPECS = Map.of(
            "Pod", "spec",
            "PodTemplate", "template/spec",
            "CronJob", "spec/jobTemplate/spec/template/spec");

    private SpecTable() {}

    /** The fields under each heading, in the order of the table. */
    static Map<String, List<FieldSpec>> read(String name) {
        Map<String, List<FieldSpec>> table = new LinkedHashMap<>();
        List<FieldSpec> current = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                current.addAll(fields(line.trim()));
            } else {
                current = table.computeIfAbsent(line, heading -> new ArrayList<>());
            }
        }
        return table;
    }

    /** {@code Kind.version.group}; {@code *} is every kind. */
    static Gvk gvk(String text) {
        String[] parts = text.split("\\.", 3);
        return new Gvk(
                parts.length > 2 ? parts[2] : "",
                parts.length > 1 ? parts[1] : "",
                parts[0].equals("*") ? "" : parts[0]);
    }

    private static List<FieldSpec> fields(String line) {
        String[] words = line.split(" +");
        boolean create = words[0].startsWith("+");
        String path = create ? words[0].substring(1) : words[0];
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Gvk gvk = gvk(words[i]);
            fields.add(new FieldSpec(gvk, expand(path, gvk.kind()), create));
        }
        return fields;
    }

    private static String expand(String path, String kind) {
        return path.startsWith("~") ? POD_SPECS.getOrDefault(kind, "spec/template/spec") + path.substring(1) : path;
    }

    private static String text(String name) {
        try (InputStream in = SpecTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
