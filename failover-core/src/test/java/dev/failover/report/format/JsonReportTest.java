package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.failover.report.Json;
import dev.failover.report.ReportFixture;
import dev.failover.report.Reviews;
import dev.failover.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final Path SCHEMA = Path.of("..", "src", "site", "resources").resolve(JsonReport.SCHEMA);

    @Test
    void it_is_valid_against_the_schema_that_is_published() throws IOException {
        Schemas.assertValid(text(), Files.readString(SCHEMA), VersionFlag.V202012);
        Schemas.assertValid(new JsonReport().render(Reviews.of()), Files.readString(SCHEMA), VersionFlag.V202012);
    }

    @Test
    void the_schema_describes_every_field() throws IOException {
        Set<String> described = new TreeSet<>();
        Json.read(Files.readString(SCHEMA))
                .findValues("properties")
                .forEach(properties -> described.addAll(names(properties)));

        assertThat(described).containsAll(names(Json.read(text())));
    }

    private static String text() {
        return new JsonReport().render(ReportFixture.review());
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> names.addAll(names(child)));
        return names;
    }
}
