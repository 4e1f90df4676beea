package dev.failover.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.SchemaSettings;
import dev.failover.goal.validate.ValidateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of JSON Schema in a directory that is called like a group judges what is of that group alone. */
class SchemaGroupsTest {
    private static final String SCHEMA = "schemas/other.example.net/widget_v1.json";
    private static final String UNKNOWN = "warning schema-unknown-kind app/widget.yaml:3";

    @TempDir
    Path directory;

    private TreeSandbox tree;

    @BeforeEach
    void take_a_widget_and_a_schema_of_another_group() {
        tree = TreeSandbox.copy("schema/another-group", directory);
    }

    @Test
    void a_schema_of_another_group_is_none() {
        assertThat(findings()).singleElement().asString().startsWith(UNKNOWN);
    }

    @Test
    void of_two_groups_the_own_one_counts() {
        tree.write("schemas/acme.example.org/widget_v1.json", tree.read(SCHEMA).replace("colour", "size"));

        assertThat(findings()).singleElement().asString().startsWith("error custom-invalid-value app/widget.yaml:8");
    }

    @Test
    void a_name_that_holds_the_group_is_of_the_directory_too() {
        tree.write("schemas/acme.other.net/widget-acme-v1.json", tree.read(SCHEMA));

        assertThat(findings()).singleElement().asString().startsWith(UNKNOWN);
    }

    @Test
    void a_group_deeper_in_the_tree_is_one_too() {
        tree.write("schemas/vendor/io/another.example.com/Widget_v1.json", tree.read(SCHEMA));

        assertThat(findings()).singleElement().asString().startsWith(UNKNOWN);
    }

    @Test
    void a_directory_that_is_no_group_says_nothing_of_one() {
        tree.write("schemas/v1.33.0-strict/widget_v1.json", tree.read(SCHEMA));

        assertThat(findings()).isNotEmpty().noneMatch(line -> line.startsWith(UNKNOWN));
    }

    @Test
    void another_version_of_the_group_is_none() {
        tree.write("schemas/acme.example.org/widget_v2.json", tree.read(SCHEMA));

        assertThat(findings()).singleElement().asString().startsWith(UNKNOWN);
    }

    private List<String> findings() {
        ModelOptions model = ModelOptions.DEFAULT.with(
                new SchemaSettings(Optional.empty(), List.of(directory.resolve("schemas")), false));
        return TreeSandbox.failover().validate(new ValidateOptions(tree.tree(), model)).verdict().findings().stream()
                .map(TreeSandbox::line)
                .toList();
    }
}
