package dev.failover.check.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree in which every reference is met, with one thing changed. */
class FluxReferenceMissingTest {
    @TempDir
    Path directory;

    private ChangedTree tree;

    @BeforeEach
    void copy() {
        tree = ChangedTree.of("flux-reference-missing", directory);
    }

    @ParameterizedTest
    @CsvSource({
        "apps/sonarr.yaml, '    - name: metallb', '    - name: metalb', 12, media/sonarr names the HelmRelease 'network/metalb'",
        "apps/sonarr.yaml, '      namespace: network', '      namespace: media', 12, media/sonarr names the HelmRelease 'media/metallb'",
        "apps/sonarr.yaml, '    kind: OCIRepository', '    kind: HelmChart', 10, media/sonarr names the HelmChart 'media/app-template'",
        "apps/sonarr.yaml, '        namespace: flux-system', '', 43, network/metallb names the HelmRepository 'network/metallb'",
        "apps/sonarr.yaml, '      name: sonarr-values', '      name: sonar-values', 16, media/sonarr names the ConfigMap 'media/sonar-values'",
        "cluster/apps.yaml, '      name: sonarr', '      name: sonar', 13, flux-system/apps names the HelmRelease 'media/sonar'",
        "apps/secrets.yaml, '    name: onepassword', '    name: onepasword', 23, flux-system/telegram names the ClusterSecretStore 'onepasword'",
        "apps/secrets.yaml, '    kind: ClusterSecretStore\n', '', 22, flux-system/telegram names the SecretStore 'flux-system/onepassword'",
        "apps/notifications.yaml, '    name: telegram\n', '    name: telegramm\n', 18, everything names the Provider 'flux-system/telegramm'",
        "apps/notifications.yaml, '      name: apps', '      name: app', 21, everything names the Kustomization 'flux-system/app'",
        "apps/notifications.yaml, '      name: flux-system', '      name: flux-sytem', 39, pushes names the GitRepository 'flux-system/flux-sytem'",
        "apps/notifications.yaml, '    name: telegram-token', '    name: telegram-tokn', 9, telegram names the Secret 'flux-system/telegram-tokn'",
        "apps/images.yaml, '    name: sonarr\n', '    name: sonar\n', 17, sonarr-stable names the ImageRepository 'media/sonar'"
    })
    void a_name_that_the_cluster_does_not_have(String file, String written, String changed, int line, String message)
            throws IOException {
        tree.replace(file, written, changed);

        List<Finding> findings = tree.findings();

        assertThat(findings.get(0).message()).contains(message);
        assertThat(findings.get(0).location()).asString().startsWith(file + ":" + line + ":");
    }

    @Test
    void the_message_asks_whether_the_near_name_is_meant() throws IOException {
        tree.replace("apps/sonarr.yaml", "    name: app-template", "    name: app-tenplate");

        Finding finding = tree.finding();

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(tree.advice())
                .isEqualTo("Did you mean 'app-template'? Correct the name, or add the OCIRepository"
                        + " 'media/app-tenplate'.");
    }

    @Test
    void where_a_part_does_not_build_even_a_near_name_is_a_warning() throws IOException {
        tree.replace("apps/sonarr.yaml", "    name: app-template", "    name: app-templte");
        tree.append("cluster/apps.yaml", """
                ---
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata:
                  name: gone
                  namespace: flux-system
                spec:
                  interval: 1m
                  path: ./gone
                  prune: true
                  sourceRef:
                    kind: GitRepository
                    name: flux-system
                """);

        Files.createDirectory(directory.resolve("gone"));
        tree.write("gone/kustomization.yaml", "resources:\n  - missing.yaml\n");

        assertThat(tree.finding().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void a_name_that_is_near_none_is_a_warning() throws IOException {
        tree.replace("apps/sonarr.yaml", "    name: app-template", "    name: bjw-s");

        assertThat(tree.finding().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void what_a_file_defines_that_no_build_reads_is_said() throws IOException {
        tree.replace("apps/kustomization.yaml", "  - images.yaml\n", "");
        tree.replace(
                "apps/notifications.yaml",
                "    - kind: Kustomization\n      name: apps",
                "    - kind: ImagePolicy\n      name: sonarr-stable");

        assertThat(tree.advice())
                .isEqualTo("'sonarr-stable' is in apps/images.yaml, which no entry point builds: add it to the"
                        + " 'resources:' of apps/kustomization.yaml.");
    }

    @Test
    void whoever_installs_flux_makes_secrets_beside_it() throws IOException {
        tree.replace("apps/notifications.yaml", "    name: telegram-token", "    name: flux-system");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void what_a_resource_set_makes_may_be_there() throws IOException {
        tree.replace("apps/sonarr.yaml", "    - name: metallb", "    - name: metalb");
        tree.append("apps/images.yaml", """
                ---
                apiVersion: fluxcd.controlplane.io/v1
                kind: ResourceSet
                metadata:
                  name: releases
                  namespace: network
                spec:
                  resources:
                    - apiVersion: helm.toolkit.fluxcd.io/v2
                      kind: HelmRelease
                      metadata:
                        name: << inputs.name >>
                """);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void what_a_text_of_a_resource_set_makes_may_be_there() throws IOException {
        tree.replace("apps/sonarr.yaml", "    name: app-template", "    name: elsewhere");
        tree.append("apps/images.yaml", """
                ---
                apiVersion: fluxcd.controlplane.io/v1
                kind: ResourceSet
                metadata:
                  name: charts
                  namespace: media
                spec:
                  resourcesTemplate: |
                    apiVersion: source.toolkit.fluxcd.io/v1
                    kind: OCIRepository
                    metadata:
                      name: << inputs.name >>
                """);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void what_another_repository_applies_may_be_there() throws IOException {
        tree.replace("apps/sonarr.yaml", "    name: app-template", "    name: elsewhere");
        tree.write("cluster/others.yaml", """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata:
                  name: others
                  namespace: flux-system
                spec:
                  interval: 1m
                  path: ./deploy
                  prune: true
                  sourceRef:
                    kind: GitRepository
                    name: others
                ---
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata:
                  name: others
                  namespace: flux-system
                spec:
                  interval: 1m
                  url: https://git.internal/others
                """);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_name_that_is_filled_in_later_is_not_looked_up() throws IOException {
        tree.replace("apps/sonarr.yaml", "      name: sonarr-values", "      name: ${VALUES:=sonarr}-values");

        assertThat(tree.findings()).isEmpty();
    }
}
