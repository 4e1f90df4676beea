package dev.failover.kustomize.transform.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The kinds of Kubernetes itself, from the table {@code merge-keys.txt}, which says where it comes from. */
final class BuiltinSchemas implements MergeSchemas {
    static final BuiltinSchemas INSTANCE = read();

    private final Map<String, String> typeByKind = new HashMap<>();
    private final Map<String, Map<String, Field>> types = new HashMap<>();

    private BuiltinSchemas() {}

    @Override
    public Optional<ValueSchema> of(String apiVersion, String kind) {
        return Optional.ofNullable(typeByKind.get(apiVersion + " " + kind)).map(Type::new);
    }

    /** A definition by its full name, such as {@code io.k8s.api.core.v1.PodSpec}; empty when no list in it is merged. */
    Optional<ValueSchema> definition(String fullName) {
        String[] parts = fullName.split("\\.");
        if (!fullName.startsWith("io.k8s.") || parts.length < 3) {
            return Optional.empty();
        }
        String name = String.join(".", List.of(parts).subList(parts.length - 3, parts.length));
        return types.containsKey(name) ? Optional.of(new Type(name)) : Optional.empty();
    }

    private static BuiltinSchemas read() {
        try (InputStream in = BuiltinSchemas.class.getResourceAsStream("merge-keys.txt")) {
            BuiltinSchemas schemas = new BuiltinSchemas();
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(new TableReader(schemas)::accept);
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads line by line; the grammar is on top of the table. */
    private static final class TableReader {
        private final BuiltinSchemas schemas;
        private Map<String, Field> type = Map.of();

        private TableReader(BuiltinSchemas schemas) {
            this.schemas = schemas;
        }

        private void accept(String line) {
            String[] words = line.strip().split(" ");
            if (line.startsWith("kind ")) {
                schemas.typeByKind.put(words[1] + " " + words[2], words[3]);
            } else if (line.startsWith("type ")) {
                type = schemas.types.computeIfAbsent(words[1], name -> new HashMap<>());
            } else if (line.startsWith("  ")) {
                type.put(words[0], field(words));
            }
        }

        private Field field(String[] words) {
            boolean list = words[1].endsWith("[]");
            if (!list) {
                return schemas.new Field(words[1], Optional.empty());
            }
            List<String> keys = words[2].equals("-") ? List.of() : List.of(words[2].split(","));
            return schemas.new Field(words[1].substring(0, words[1].length() - 2), Optional.of(keys));
        }
    }

    /** An object, or an item of a list. */
    private final class Type implements ValueSchema {
        private final String name;

        private Type(String name) {
            this.name = name;
        }

        @Override
        public Optional<ValueSchema> field(String field) {
            return Optional.ofNullable(types.getOrDefault(name, Map.of()).get(field));
        }

        @Override
        public Optional<ValueSchema> items() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> mergeKeys() {
            return Optional.empty();
        }
    }

    /** A field: of this type, or, with merge keys, a list of it. */
    private final class Field implements ValueSchema {
        private final Type type;
        private final Optional<List<String>> mergeKeys;

        private Field(String type, Optional<List<String>> mergeKeys) {
            this.type = new Type(type);
            this.mergeKeys = mergeKeys;
        }

        @Override
        public Optional<ValueSchema> field(String field) {
            return mergeKeys.isPresent() ? Optional.empty() : type.field(field);
        }

        @Override
        public Optional<ValueSchema> items() {
            return mergeKeys.isPresent() ? Optional.of(type) : Optional.empty();
        }

        @Override
        public Optional<List<String>> mergeKeys() {
            return mergeKeys;
        }
    }
}
