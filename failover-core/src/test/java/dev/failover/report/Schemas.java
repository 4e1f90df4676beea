package dev.failover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** Holds JSON against a schema. */
final class Schemas {
    private Schemas() {}

    /** @param schema its text */
    static void assertValid(String json, String schema, VersionFlag draft) {
        assertThat(JsonSchemaFactory.getInstance(draft).getSchema(schema).validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
