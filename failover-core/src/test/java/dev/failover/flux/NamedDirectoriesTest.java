package dev.failover.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that somebody names are builds, whatever Flux would make of them. */
class NamedDirectoriesTest {
    @TempDir
    Path directory;

    private TreeSandbox tree;

    @BeforeEach
    void take_two_overlays_of_one_base() {
        tree = TreeSandbox.copy("flux/two-overlays", directory);
    }

    @Test
    void two_overlays_are_two_clusters() {
        ValidateResult result = validate("apps/staging", "apps/production");

        assertThat(lines(result)).isEmpty();
        assertThat(clusters(result)).containsExactly("apps/staging", "apps/production");
    }

    @Test
    void one_directory_that_is_named_twice_is_built_once() {
        ValidateResult result = validate("apps/staging", "./apps/staging/");

        assertThat(lines(result)).isEmpty();
        assertThat(clusters(result)).containsExactly("apps/staging");
    }

    @Test
    void a_directory_and_what_it_is_made_of_are_two_builds() {
        assertThat(lines(validate("apps/base", "apps/production"))).isEmpty();
    }

    @Test
    void what_shares_no_object_with_the_others_is_part_of_each() {
        String claim = tree.read("apps/base/pvc.yaml");
        int second = claim.indexOf("---", 4);
        tree.write("infra/volume.yaml", claim.substring(0, second))
                .write("infra/kustomization.yaml", "resources:\n  - volume.yaml\n")
                .write("apps/base/pvc.yaml", claim.substring(second));

        ValidateResult result = validate("infra", "apps/staging", "apps/production");

        assertThat(lines(result)).isEmpty();
        assertThat(clusters(result)).containsExactly("apps/staging", "apps/production");
    }

    @Test
    void a_mistake_that_both_share_is_said_once() {
        tree.replace("apps/base/pvc.yaml", "requests:\n      storage: 5Gi", "requests:\n      storage: 6Gi");

        assertThat(lines(validate("apps/staging", "apps/production")))
                .singleElement()
                .asString()
                .startsWith("error volume-capacity apps/base/pvc.yaml");
    }

    private static List<String> clusters(ValidateResult result) {
        return result.review().clusters().clusters().stream().map(Cluster::name).toList();
    }

    private static List<String> lines(ValidateResult result) {
        return result.verdict().findings().stream().map(TreeSandbox::line).toList();
    }

    private ValidateResult validate(String... paths) {
        ModelOptions model = ModelOptions.DEFAULT.withPaths(List.of(paths));
        return TreeSandbox.failover().validate(new ValidateOptions(tree.tree(), model));
    }
}
