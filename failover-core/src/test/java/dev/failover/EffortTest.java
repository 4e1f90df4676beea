package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.TreeChecker;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every build asks the tree for its files, so the number of questions tells how much is built. */
class EffortTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void four_times_the_services_ask_for_files_four_times_as_often(int clusters) throws IOException {
        long few = questions(10, clusters);
        long many = questions(40, clusters);

        assertThat(many).isLessThanOrEqualTo(4 * few);
    }

    /** With a second cluster that shares the manifests every service is refused: its edit changes both. */
    private long questions(int services, int clusters) throws IOException {
        Path directory = root.resolve(services + "-" + clusters);
        tree(directory, services, clusters);
        Counted tree = new Counted(DirectoryTree.of(directory));
        ValidateOptions options = new ValidateOptions(
                new TreeOptions(directory, Optional.empty()), ModelOptions.DEFAULT.withConfig("failover.yaml"));

        List<Finding> findings = new TreeChecker(options, "mvn failover:", LocalDate.EPOCH)
                .check(tree)
                .findings();

        assertThat(findings)
                .filteredOn(f -> f.rule().equals("failover-not-swappable"))
                .hasSize(clusters == 1 ? 0 : services);
        return tree.questions;
    }

    /** The service of the fixture, many times over. */
    private static void tree(Path directory, int services, int clusters) throws IOException {
        TestTrees.copy("swap/two-clusters", directory);
        if (clusters == 1) {
            Files.delete(directory.resolve("clusters/staging/apps.yaml"));
            Files.delete(directory.resolve("clusters/staging/flux-system/gotk-sync.yaml"));
        }
        Path base = directory.resolve("apps/base");
        StringBuilder kustomization = new StringBuilder("resources:\n");
        StringBuilder config = new StringBuilder("services:\n");
        String entry = Files.readString(directory.resolve("failover.yaml")).replace("services:\n", "");
        for (int i = 0; i < services; i++) {
            String name = "s" + i;
            Path own = Files.createDirectories(base.resolve(name));
            for (String file : List.of("dido.yaml", "claims.yaml", "kustomization.yaml")) {
                String text = Files.readString(base.resolve(file));
                Files.writeString(
                        own.resolve(file), file.startsWith("kustomization") ? text : text.replace("dido", name));
            }
            kustomization.append("  - ").append(name).append('\n');
            config.append(entry.replace("dido", name));
        }
        Files.writeString(base.resolve("kustomization.yaml"), kustomization);
        Files.writeString(directory.resolve("failover.yaml"), config);
    }

    private static final class Counted implements SourceTree {
        private final SourceTree tree;
        private long questions;

        Counted(SourceTree tree) {
            this.tree = tree;
        }

        @Override
        public Optional<SourceFile> file(String path) {
            questions++;
            return tree.file(path);
        }

        @Override
        public boolean isDirectory(String path) {
            return tree.isDirectory(path);
        }

        @Override
        public List<String> list(String directory) {
            return tree.list(directory);
        }

        @Override
        public List<String> discover() {
            return tree.discover();
        }

        @Override
        public Tracking tracking(String path) {
            return tree.tracking(path);
        }

        @Override
        public String name() {
            return tree.name();
        }
    }
}
