package dev.failover.kustomize.model;

import java.util.Map;
import java.util.TreeMap;

/** What kustomize expects of a value in its own files. */
public sealed interface Shape {
    Shape TEXT = Leaf.TEXT;
    Shape BOOL = Leaf.BOOL;
    Shape INT = Leaf.INT;
    Shape ANY = Leaf.ANY;

    /** A scalar of one type, or anything at all. */
    enum Leaf implements Shape {
        TEXT("a string"),
        BOOL("true or false"),
        INT("a number"),
        ANY("anything");

        private final String words;

        Leaf(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** A list of equal items. */
    record ListOf(Shape item) implements Shape {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** A mapping with free keys. */
    record MapOf(Shape value) implements Shape {
        @Override
        public String words() {
            return "a mapping";
        }
    }

    /**
     * A mapping with known fields.
     *
     * @param name what kustomize's messages call it
     */
    record Struct(String name, Map<String, Shape> fields) implements Shape {
        public Struct {
            fields = new TreeMap<>(fields);
        }

        @Override
        public String words() {
            return "a mapping";
        }
    }

    /** What it should be, for a message. */
    String words();
}
