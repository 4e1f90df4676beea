package dev.failover.schema.model;

import dev.failover.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/** A schema that is read when a value first needs it: of the large ones most resources need little. */
public final class LazySchema {
    private final YamlMapping text;
    private final SchemaReader reader;
    private @Nullable Schema schema;
    private boolean reading;

    public LazySchema(YamlMapping text, SchemaReader reader) {
        this.text = text;
        this.reader = reader;
    }

    public Schema get() {
        Schema read = schema;
        if (read == null) {
            read = reading ? reader.read(text.without("$ref")) : read();
        }
        return read;
    }

    /** A reference that leads back to itself says nothing. */
    private Schema read() {
        reading = true;
        Schema read = reader.read(text);
        schema = read;
        reading = false;
        return read;
    }
}
