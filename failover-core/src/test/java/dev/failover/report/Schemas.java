package dev.failover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Holds JSON against a schema. */
public final class Schemas {
    private Schemas() {}

    /** @param schema its text */
    public static void assertValid(String json, String schema, VersionFlag draft) {
        assertThat(JsonSchemaFactory.getInstance(draft).getSchema(schema).validate(json, InputFormat.JSON))
                .isEmpty();
    }

    /** By the schema that OASIS publishes. */
    public static void assertValidSarif(String json) {
        try (InputStream schema = Schemas.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertValid(json, new String(schema.readAllBytes(), StandardCharsets.UTF_8), VersionFlag.V7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
