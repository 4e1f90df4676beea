package dev.failover.schema.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.schema.model.Format;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Pattern FORMAT = Pattern.compile("(?:x-failover-format|x-failover-keys): ([a-z0-9-]+)");

    /** A format that nobody knows would check nothing, and say nothing. */
    @Test
    void every_format_in_the_table_is_known() {
        String table = new String(Resources.bytes("facts.yaml"), StandardCharsets.UTF_8);

        assertThat(FORMAT.matcher(table).results().map(found -> found.group(1)).distinct())
                .hasSizeGreaterThan(15)
                .allMatch(name -> Format.named(name).isPresent());
    }
}
