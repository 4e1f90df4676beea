package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.build.BuildOptions;
import dev.failover.goal.build.BuildResult;
import dev.failover.goal.build.GraphOptions;
import dev.failover.goal.build.GraphResult;
import dev.failover.goal.validate.FixResult;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.goal.validate.text.ValidateReports;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.report.Report;
import dev.failover.report.format.Reports;
import dev.failover.source.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All that a goal writes, with all that may stand in its way. */
class OutputTest {
    private static final String FIXTURE = "check/failover-service-missing/bad";

    @TempDir
    Path temp;

    private TreeSandbox tree;
    private Path outside;

    @BeforeEach
    void a_tree_and_a_place_outside() throws IOException {
        tree = TreeSandbox.copy(FIXTURE, temp.resolve("tree"));
        outside = Files.createDirectory(temp.resolve("outside"));
    }

    /** @param option that names another place */
    record Output(String name, String path, String option, Goal goal) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Goal {
        void write(TreeSandbox tree, Path file);
    }

    static Stream<Output> outputs() {
        return Stream.of(
                new Output(
                        "graph",
                        "docs/graph.mmd",
                        "failover.output=FILE",
                        (tree, file) -> graph(tree).writeTo(file)),
                new Output(
                        "graph in Markdown",
                        "docs/graph.md",
                        "failover.output=FILE",
                        (tree, file) -> graph(tree).writeTo(file)),
                new Output(
                        "build",
                        "built/root.yaml",
                        "failover.output=DIRECTORY",
                        (tree, file) -> build(tree, "").writeTo(file.getParent())),
                new Output(
                        "baseline",
                        "known/baseline.yaml",
                        "failover.baseline=FILE",
                        (tree, file) -> baseline(tree, "known/baseline.yaml")));
    }

    static Stream<Arguments> outputs_and_obstacles() {
        return outputs()
                .flatMap(output -> Arrays.stream(Obstacle.values()).map(obstacle -> Arguments.of(output, obstacle)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("outputs_and_obstacles")
    void what_stands_in_the_way_is_told_and_nothing_is_written(Output output, Obstacle obstacle) throws IOException {
        Path file = tree.directory().resolve(output.path());
        assertRefused(
                obstacle, file, outside, output.option(), () -> output.goal().write(tree, file));
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_in_the_way_of_a_report_is_told_and_nothing_is_written(Obstacle obstacle) throws IOException {
        ValidateResult result = tree.validate();
        for (Report report : Reports.ALL) {
            Path directory = tree.directory().resolve("target").resolve(report.name());
            assertRefused(
                    obstacle,
                    directory.resolve(report.fileName()),
                    Files.createDirectory(outside.resolve(report.name())),
                    "failover.reportDirectory=DIRECTORY",
                    () -> new ValidateReports(result).write(List.of(report.name()), directory));
        }
    }

    private void assertRefused(Obstacle obstacle, Path file, Path outside, String option, Runnable goal)
            throws IOException {
        String said = obstacle.putAt(file, outside);
        List<String> before = Obstacle.snapshot(temp);

        assertThatThrownBy(goal::run)
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("Can't write " + file + ": " + said)
                .hasMessageContaining("\nRemove it, or choose another ")
                .hasMessageEndingWith(": -D" + option + ".");

        assertThat(Obstacle.snapshot(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void with_nothing_in_the_way_it_is_written_and_written_again(Output output) throws IOException {
        Path file = tree.directory().resolve(output.path());

        output.goal().write(tree, file);
        output.goal().write(tree, file);

        assertThat(file).isRegularFile().isNotEmptyFile();
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void the_other_reports_are_written_and_a_reason_is_told_once() throws IOException {
        Path directory = Files.createDirectories(tree.directory().resolve("target/failover"));
        Files.createSymbolicLink(directory.resolve("failover.json"), outside.resolve("hook"));
        List<String> all = Reports.ALL.stream().map(Report::name).toList();

        assertThatThrownBy(() -> new ValidateReports(tree.validate()).write(all, directory))
                .hasMessage("Can't write %1$s: %1$s is a symbolic link, and failover doesn't write through links.\n"
                                .formatted(directory.resolve("failover.json"))
                        + "Remove it, or choose another directory: -Dfailover.reportDirectory=DIRECTORY.");

        try (Stream<Path> written = Files.list(directory)) {
            assertThat(written.filter(Files::isRegularFile)).hasSize(all.size() - 1);
        }
        Files.createSymbolicLink(tree.directory().resolve("link"), outside);
        assertThatThrownBy(() -> new ValidateReports(tree.validate())
                        .write(List.of("json", "text"), tree.directory().resolve("link")))
                .hasMessageStartingWith("Can't write %1$s/failover.json, %1$s/failover.txt: %1$s is a symbolic link"
                        .formatted(tree.directory().resolve("link")));
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void of_several_builds_all_are_written_or_none() throws IOException {
        tree.write("apps/kustomization.yaml", "namePrefix: a-\nresources: [cm.yaml]\n")
                .write("apps/cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Path output = Files.createDirectory(tree.directory().resolve("out"));
        Files.createSymbolicLink(output.resolve("apps.yaml"), outside.resolve("hook"));

        assertThatThrownBy(() -> build(tree, "", "apps").writeTo(output)).isInstanceOf(FailoverException.class);

        assertThat(output.resolve("root.yaml")).doesNotExist();
    }

    @Test
    void links_of_the_machine_lead_where_the_user_wants_outside_of_the_tree() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), outside);

        new ValidateReports(tree.validate()).write(List.of("json"), link.resolve("new"));

        assertThat(outside.resolve("new/failover.json")).isRegularFile();
    }

    @Test
    void where_maven_was_started_is_no_place_for_links_either() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("target"), outside);
        TreeOptions options = new TreeOptions(temp, Optional.of(tree.directory()));

        assertThatThrownBy(() -> new ValidateReports(
                                TreeSandbox.failover().validate(new ValidateOptions(options, ModelOptions.DEFAULT)))
                        .write(List.of("json"), link))
                .hasMessageContaining(link + " is a symbolic link");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINK_TO_A_FILE", "RELATIVE_LINK"})
    void fix_never_leaves_the_tree(Obstacle obstacle) throws IOException {
        Path configuration = tree.directory().resolve("failover.yaml");
        Path kept = Files.move(configuration, temp.resolve("kept"));
        obstacle.putAt(configuration, outside);
        Files.copy(kept, outside.resolve("hook"), StandardCopyOption.REPLACE_EXISTING);
        List<String> before = Obstacle.snapshot(temp);

        try {
            assertThat(fix(tree).files()).isEmpty();
        } catch (FailoverException e) {
            assertThat(e).hasMessageContaining("failover.yaml");
        }

        assertThat(Obstacle.snapshot(temp)).isEqualTo(before);
    }

    @Test
    void fix_changes_the_file_behind_a_link_that_stays_in_the_tree() throws IOException {
        Path configuration = tree.directory().resolve("failover.yaml");
        Files.createDirectory(tree.directory().resolve("config"));
        Path real = Files.move(configuration, tree.directory().resolve("config/real.txt"));
        Files.createSymbolicLink(configuration, Path.of("config/real.txt"));
        String before = Files.readString(real);

        assertThat(fix(tree).files()).containsExactly("failover.yaml");

        assertThat(configuration).isSymbolicLink();
        assertThat(Files.readString(real)).hasSizeGreaterThan(before.length());
    }

    @Test
    void fix_never_follows_a_link_to_what_is_gits() throws IOException {
        Path configuration = tree.directory().resolve("failover.yaml");
        Files.createDirectory(tree.directory().resolve(".git"));
        Path real = Files.move(configuration, tree.directory().resolve(".git/config"));
        Files.createSymbolicLink(configuration, Path.of(".git/config"));
        String before = Files.readString(real);

        assertThatThrownBy(() -> fix(tree)).isInstanceOf(FailoverException.class);

        assertThat(real).hasContent(before);
    }

    private static FixResult fix(TreeSandbox tree) {
        return TreeSandbox.failover().fix(new ValidateOptions(tree.tree(), ModelOptions.DEFAULT), false);
    }

    private static GraphResult graph(TreeSandbox tree) {
        return TreeSandbox.failover().graph(new GraphOptions(tree.tree(), ModelOptions.DEFAULT));
    }

    private static BuildResult build(TreeSandbox tree, String... directories) {
        return TreeSandbox.failover()
                .build(new BuildOptions(tree.tree(), List.of(directories), LoadRestriction.REPOSITORY, false));
    }

    private static void baseline(TreeSandbox tree, String path) {
        PolicyOptions policy = PolicyOptions.DEFAULT.withBaseline(path);
        TreeSandbox.failover().baseline(new ValidateOptions(tree.tree(), ModelOptions.DEFAULT).with(policy));
    }
}
