package dev.failover.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.source.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be typed to name a directory of the repository. */
class NamedDirectoriesTest {
    @TempDir
    Path root;

    @BeforeEach
    void make_a_tree() throws IOException {
        Files.createDirectories(root.resolve("apps/media"));
        Files.writeString(root.resolve("apps/media/kustomization.yaml"), "{}");
    }

    @Test
    void an_absolute_directory_inside_the_tree_is_one_of_the_tree() {
        assertThat(from(root).find(root.resolve("apps/media").toString())).isEqualTo("apps/media");
        assertThat(from(root).find(root.toString())).isEmpty();
    }

    @Test
    void an_absolute_directory_outside_of_the_tree_is_refused() {
        assertThatThrownBy(() -> from(root).find(root.getParent().toString()))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("is not inside " + tree().name());
    }

    @Test
    void a_directory_is_looked_for_from_the_top_and_then_where_maven_was_started() {
        NamedDirectories inApps = from(root.resolve("apps"));

        assertThat(inApps.find("apps/media")).isEqualTo("apps/media");
        assertThat(inApps.find("media")).isEqualTo("apps/media");
        assertThat(inApps.find("../apps/media/")).isEqualTo("apps/media");
        assertThat(inApps.meant("media")).isEqualTo("apps/media");
        assertThat(inApps.meant("nowhere")).isEqualTo("nowhere");
    }

    @Test
    void a_directory_that_is_not_there_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> from(root).find("apps/medai"))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("There is no directory apps/medai")
                .hasMessageContaining("Paths are relative to the top of the repository; did you mean"
                        + " -Dfailover.path=apps/media?");
        assertThatThrownBy(() -> from(root).find("nope"))
                .hasMessageEndingWith("relative to the top of the repository.");
        assertThatThrownBy(() -> from(root).find("media")).hasMessageContaining("apps/media?");
    }

    @Test
    void of_a_file_the_directory_that_holds_it_is_advised() {
        assertThatThrownBy(() -> from(root).find("apps/media/kustomization.yaml"))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("is a file")
                .hasMessageEndingWith("-Dfailover.path=apps/media");
    }

    private NamedDirectories from(Path executionRoot) {
        return new NamedDirectories(tree(), root, executionRoot);
    }

    private DirectoryTree tree() {
        return DirectoryTree.of(root);
    }
}
