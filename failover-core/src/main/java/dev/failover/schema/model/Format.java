package dev.failover.schema.model;

import java.util.Optional;

/** A syntax with a name. */
public interface Format {

    /** Why a text is not of this format, as a clause that starts with what it must be; empty when it is. */
    Optional<String> refusal(String text);

    /** The same for a value of any type. A format of strings says nothing of other types, nor of a text left empty. */
    default Optional<String> refusal(ApiScalar value) {
        return value.string().filter(text -> !text.isEmpty()).flatMap(this::refusal);
    }

    /** The format of the table of facts that has this name. */
    static Optional<Format> named(String name) {
        return Formats.named(name);
    }
}
