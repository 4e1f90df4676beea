package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.validate.ValidateOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that no cluster applies. */
class ConfigurationFileTest {
    private static final String ENTRIES = """
            services:
              sonarr:
                namespace: media
                deployment: sonarr
                volume_name: sonarr-data
                primary_pvc: pvc-sonarr
                backup_pvc: pvc-sonarr-backup
                primary_node_label: primary
                backup_node_label: backup
            """;

    @TempDir
    Path directory;

    @Test
    void a_service_is_judged_where_its_workload_is_and_not_in_the_other_clusters() {
        cluster("home", true);
        cluster("lab", false);
        write("failover.yaml", ENTRIES);

        assertThat(errors("failover.yaml")).isEmpty();
    }

    @Test
    void a_service_whose_workload_no_cluster_has_is_found_once() {
        cluster("home", true);
        cluster("lab", false);
        write("failover.yaml", ENTRIES.replace("deployment: sonarr", "deployment: radarr"));

        assertThat(errors("failover.yaml")).extracting(Finding::rule).containsOnlyOnce("failover-workload-missing");
    }

    @Test
    void the_manifest_of_a_configmap_serves_as_well_as_a_plain_file() {
        cluster("home", true);
        write("failover.yaml", manifest(ENTRIES));

        assertThat(errors("failover.yaml")).isEmpty();
    }

    @Test
    void a_mistake_in_such_a_manifest_is_at_its_line() {
        cluster("home", true);
        write(
                "failover.yaml",
                manifest(ENTRIES.replace("backup_pvc: pvc-sonarr-backup", "backup_pvc: pvc-sonar-backup")));

        assertThat(errors("failover.yaml"))
                .extracting(f -> f.rule() + " " + f.location())
                .contains("failover-claim-missing failover.yaml:14:21");
    }

    @Test
    void a_configmap_that_nothing_applies_is_named_with_the_way_to_go_by_it() {
        cluster("home", true);
        write("apps/failover.yaml", manifest(ENTRIES));

        TreeOptions tree = new TreeOptions(directory, Optional.of(directory));
        assertThatThrownBy(() -> new Failover("mvn failover:").status(new StatusOptions(tree, ModelOptions.DEFAULT)))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("to use it: -Dfailover.config=apps/failover.yaml");
    }

    private List<Finding> errors(String config) {
        ModelOptions model =
                new ModelOptions(List.of(), Optional.of(config), Optional.empty(), "{primary}-backup", "role");
        return new Failover("mvn failover:")
                        .validate(new ValidateOptions(new TreeOptions(directory, Optional.of(directory)), model))
                        .verdict()
                        .findings()
                        .stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .toList();
    }

    private static String manifest(String entries) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: failover-api-config\n  namespace: media\ndata:\n"
                + "  services.yaml: |\n" + entries.indent(4);
    }

    private void cluster(String name, boolean withService) {
        write("clusters/" + name + "/gotk-sync.yaml", """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata:
                  name: flux-system
                  namespace: flux-system
                spec:
                  interval: 10m
                  path: ./clusters/%s
                  prune: true
                  sourceRef:
                    kind: GitRepository
                    name: flux-system
                """.formatted(name));
        if (withService) {
            TestTrees.copy("check/volume-capacity/good", directory.resolve("clusters/" + name));
            delete("clusters/" + name + "/kustomization.yaml");
            delete("clusters/" + name + "/failover.yaml");
        } else {
            write(
                    "clusters/" + name + "/config.yaml",
                    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dido\n  namespace: media\n");
        }
    }

    private void delete(String path) {
        try {
            Files.delete(directory.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
