package dev.failover.check.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Remediation;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryInsertionTest {
    private static final ServiceEntry RADARR = entry("radarr");

    @Test
    void an_entry_is_indented_like_its_neighbours_and_stands_before_trailing_comments() {
        SourceFile file = file("configmap.yaml", """
                data:
                    services.yaml: |
                        services:
                              sonarr:
                                    namespace: media
                              # Example:
                              # radarr:
                """);

        Remediation remediation = add(file, RADARR, 0);

        assertThat(remediation.advice()).containsExactly("Add the following to configmap.yaml under 'services:':");
        assertThat(remediation.paste())
                .containsExactly("              radarr:", "                    namespace: media");
        assertThat(file.with(remediation.edits()).text()).isEqualTo("""
                        data:
                            services.yaml: |
                                services:
                                      sonarr:
                                            namespace: media
                                      radarr:
                                            namespace: media
                                      # Example:
                                      # radarr:
                        """);
    }

    @Test
    void under_an_empty_services_the_indentation_of_the_file_is_used() {
        SourceFile file = file("configmap.yaml", "data:\n    services.yaml: |\n        services:");

        Remediation remediation = add(file, RADARR, 0);

        assertThat(remediation.paste()).containsExactly("            radarr:", "                namespace: media");
        assertThat(servicesOf(file.with(remediation.edits()))).containsExactly("radarr");
    }

    @Test
    void braces_with_nothing_in_them_are_replaced_and_a_comment_behind_them_stays() {
        SourceFile file = file("failover.yaml", "services: {} # none yet\nother: 1\n");

        Remediation remediation = add(file, RADARR, 0);

        assertThat(remediation.advice())
                .containsExactly("Replace line 1 of failover.yaml (services: {} # none yet) by:");
        assertThat(file.with(remediation.edits()).text())
                .isEqualTo("services: # none yet\n  radarr:\n    namespace: media\nother: 1\n");
    }

    @Test
    void the_second_entry_for_empty_braces_takes_the_first_as_pasted() {
        SourceFile file = file("failover.yaml", "services: {}\n");

        Remediation second = add(file, entry("sonarr"), 1);

        assertThat(second.advice()).containsExactly("Add the following to failover.yaml under 'services:':");
        assertThat(second.paste()).containsExactly("  sonarr:", "    namespace: media");
    }

    @Test
    void an_explicit_null_is_replaced() {
        SourceFile file = file("failover.yaml", "services: ~\r\n");

        assertThat(file.with(add(file, RADARR, 0).edits()).text())
                .isEqualTo("services:\r\n  radarr:\r\n    namespace: media\r\n");
    }

    @Test
    void json_on_one_line_gets_the_entry_within_that_line() {
        SourceFile file = file("failover.json", "{\"services\": {\"sonarr\": {\"namespace\": \"media\"}}}");

        Remediation remediation = add(file, RADARR, 0);

        assertThat(remediation.advice())
                .containsExactly(
                        "Add the following to failover.json in line 1, directly behind the '{' of 'services' (column 14):");
        assertThat(remediation.paste()).containsExactly("\"radarr\": {\"namespace\": \"media\"}, ");
        assertThat(servicesOf(file.with(remediation.edits()))).containsExactly("radarr", "sonarr");
    }

    @Test
    void json_on_many_lines_gets_lines_of_its_own_and_a_comma_where_others_follow() {
        SourceFile file = file(
                "failover.json",
                "{\n\t\"services\": {\n\t\t\"sonarr\": {\n\t\t\t\"namespace\": \"media\"\n\t\t}\n\t}\n}\n");

        Remediation remediation = add(file, RADARR, 0);

        assertThat(remediation.advice())
                .containsExactly(
                        "Add the following to failover.json after line 2, which ends with the '{' of 'services':");
        assertThat(remediation.paste())
                .containsExactly("\t\t\"radarr\": {", "\t\t\t\"namespace\": \"media\"", "\t\t},");
        assertThat(servicesOf(file.with(remediation.edits()))).containsExactly("radarr", "sonarr");
    }

    @Test
    void the_first_entry_of_empty_json_has_no_comma() {
        SourceFile oneLine = file("failover.json", "{\"services\": {}}");
        SourceFile lines = file("failover.json", "{\n    \"services\": {\n    }\n}\n");

        assertThat(oneLine.with(add(oneLine, RADARR, 0).edits()).text())
                .isEqualTo("{\"services\": {\"radarr\": {\"namespace\": \"media\"}}}");
        assertThat(add(lines, RADARR, 0).paste())
                .containsExactly("        \"radarr\": {", "            \"namespace\": \"media\"", "        }");
    }

    @Test
    void a_quoted_scalar_is_written_anew_as_a_block() {
        SourceFile file = file("configmap.yaml", "data:\n  services.yaml: \"services: {}\\n\"\n");

        Remediation remediation = add(file, RADARR, 0);

        assertThat(remediation.advice()).containsExactly("Replace line 2 of configmap.yaml by:");
        assertThat(file.with(remediation.edits()).text()).isEqualTo("""
                        data:
                          services.yaml: |
                            services:
                              radarr:
                                namespace: media
                        """);
    }

    @Test
    void values_that_yaml_would_read_as_something_else_are_quoted() {
        ServiceEntry odd = new ServiceEntry(
                "on",
                List.of(
                        new ServiceEntry.Field("backup_node_label", "1", true),
                        new ServiceEntry.Field("primary_node_label", "role label of the primary node", false)));
        SourceFile file = file("failover.yaml", "services:\n");

        Remediation remediation = add(file, odd, 0);

        assertThat(remediation.paste())
                .containsExactly(
                        "  \"on\":",
                        "    backup_node_label: \"1\"",
                        "    primary_node_label: <role label of the primary node>");
        assertThat(remediation.notes())
                .containsExactly("The repository doesn't show the role label of the primary node:"
                        + " replace <role label of the primary node> by it.");
    }

    private static Remediation add(SourceFile file, ServiceEntry entry, int earlier) {
        return EntryInsertion.into(text(file)).add(entry, earlier);
    }

    private static ServiceEntry entry(String name) {
        return new ServiceEntry(name, List.of(new ServiceEntry.Field("namespace", "media", true)));
    }

    private static List<String> servicesOf(SourceFile file) {
        assertThat(text(file).value()).isInstanceOf(YamlMapping.class);
        return ((YamlMapping) text(file).value())
                .entries().stream().map(YamlMapping.Entry::keyText).toList();
    }

    private static ConfigurationText text(SourceFile file) {
        YamlMapping root = root(YamlParser.parse(file));
        Optional<YamlScalar> holder = root.mapping("data").flatMap(d -> d.scalar("services.yaml"));
        return new ConfigurationText(
                file,
                holder.map(YamlParser::parseInside)
                        .map(EntryInsertionTest::root)
                        .orElse(root),
                holder);
    }

    private static YamlMapping root(YamlStream stream) {
        assertThat(stream.problems()).isEmpty();
        return (YamlMapping) stream.documents().get(0).root();
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
