package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.OwnSources;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Flux sources are this repository: those that somebody names, or that have the URL of a remote. */
class OwnSourceTest {
    private static final String UPSTREAM_IS_EXTERNAL = "the GitRepository 'flux-system' isn't this repository:"
            + " objects from it aren't checked (flux-system/flux-system)";
    private static final String HOME_IS_EXTERNAL =
            "the GitRepository 'home' isn't this repository: objects" + " from it aren't checked (flux-system/home)";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    /** Flux itself comes from another repository, whose paths happen to be here as well. */
    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
        sandbox.write("flux.yaml", root("flux-system", "https://example.org/platform.git", "./"));
        sandbox.write("home.yaml", root("home", "https://github.com/acme/home.git", "./"));
        sandbox.publish();
    }

    private static String root(String name, String url, String path) {
        return """
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: %1$s, namespace: flux-system}
                spec: {interval: 1m, url: '%2$s', ref: {branch: main}}
                ---
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: %1$s, namespace: flux-system}
                spec:
                  interval: 10m
                  path: %3$s
                  prune: true
                  sourceRef: {kind: GitRepository, name: %1$s}
                """.formatted(name, url, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/home",
                "https://jane:s3cret-token@github.com/acme/home.git",
                "git@github.com:Acme/home.git",
                "ssh://git@github.com:22/acme/home.git"
            })
    void the_one_with_the_url_of_a_remote_is(String url) {
        sandbox.git("remote", "set-url", "origin", url);

        assertThat(entryPoints(ModelOptions.DEFAULT)).containsExactly("flux-system/home");
        assertThat(findings(ModelOptions.DEFAULT))
                .extracting(Finding::message)
                .contains(UPSTREAM_IS_EXTERNAL)
                .noneMatch(m -> m.contains("s3cret"));
    }

    @Test
    void any_remote_counts_and_an_abbreviation_is_written_out() {
        sandbox.git("config", "url.https://github.com/.insteadOf", "gh:");
        sandbox.git("remote", "add", "upstream", "gh:acme/home");

        assertThat(entryPoints(ModelOptions.DEFAULT)).containsExactly("flux-system/home");
    }

    @Test
    void a_cluster_that_starts_from_an_artifact_is_built_beside_one_with_the_url() {
        sandbox.git("remote", "set-url", "origin", "https://github.com/acme/home");
        sandbox.write("home.yaml", root("home", "https://github.com/acme/home.git", "./sonarr"));
        sandbox.write(
                "flux.yaml",
                root("flux-system", "oci://registry.local:5000/manifests", "./radarr")
                        .replace("GitRepository", "OCIRepository"));

        assertThat(entryPoints(ModelOptions.DEFAULT))
                .containsExactlyInAnyOrder("flux-system/home", "flux-system/flux-system");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gitea.example.org/mirrors/home.git",
                "ssh://git@gitea.example.org:2222/acme/Home",
                "http://git-mirror.flux-system.svc.cluster.local/home"
            })
    void a_cluster_that_starts_from_a_mirror_is_built_beside_one_with_the_url(String mirror) {
        sandbox.git("remote", "set-url", "origin", "https://github.com/acme/home");
        sandbox.write("home.yaml", root("home", "https://github.com/acme/home.git", "./sonarr"));
        sandbox.write("flux.yaml", root("flux-system", mirror, "./radarr"));

        assertThat(entryPoints(ModelOptions.DEFAULT))
                .containsExactlyInAnyOrder("flux-system/home", "flux-system/flux-system");
    }

    @Test
    void of_a_clone_of_something_else_it_is_guessed() {
        assertThat(entryPoints(ModelOptions.DEFAULT)).containsExactly("flux-system/flux-system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "flux-system/home"})
    void the_one_that_is_named_is_whatever_its_url(String name) {
        sandbox.git("remote", "set-url", "origin", "https://example.org/platform");

        assertThat(entryPoints(ModelOptions.DEFAULT)).containsExactly("flux-system/flux-system");
        assertThat(entryPoints(ModelOptions.DEFAULT.with(OwnSources.named(List.of(name)))))
                .containsExactly("flux-system/home");
    }

    @Test
    void the_settings_of_the_tree_name_it_too_and_the_parameter_wins() {
        sandbox.write(".failover.yaml", "sources:\n  - home\n");

        assertThat(entryPoints(ModelOptions.DEFAULT)).containsExactly("flux-system/home");
        assertThat(findings(ModelOptions.DEFAULT)).extracting(Finding::rule).doesNotContain("policy-invalid");
        assertThat(entryPoints(ModelOptions.DEFAULT.with(OwnSources.named(List.of("flux-system")))))
                .containsExactly("flux-system/flux-system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources: home\n", "sources: {home: true}\n", "sources:\n  - name: home\n"})
    void settings_that_are_no_list_of_names_are_invalid(String settings) {
        sandbox.write(".failover.yaml", settings);

        assertThat(findings(ModelOptions.DEFAULT)).extracting(Finding::rule).contains("policy-invalid");
    }

    @Test
    void a_name_that_nothing_reads_is_an_error_where_it_stands() {
        sandbox.write(".failover.yaml", "sources:\n  - home\n  - flux-sytem\n");

        assertThat(findings(ModelOptions.DEFAULT))
                .filteredOn(f -> f.rule().equals("flux-source"))
                .filteredOn(f -> f.message().contains("flux-sytem"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).hasToString("ERROR");
                    assertThat(finding.location().path()).isEqualTo(".failover.yaml");
                    assertThat(finding.remediation().orElseThrow().advice())
                            .containsExactly("Did you mean 'flux-system'?");
                });
        assertThat(findings(ModelOptions.DEFAULT.with(OwnSources.named(List.of("nothing-like-it")))))
                .filteredOn(f -> f.rule().equals("flux-source"))
                .extracting(Finding::message)
                .contains("'sources' names 'nothing-like-it', but no Flux Kustomization reads that source");
    }

    @Test
    void what_comes_from_another_source_is_said() {
        sandbox.write("flux.yaml", root("flux-system", "https://github.com/acme/home", "./"));
        sandbox.replace("kustomization.yaml", "resources:\n", "resources:\n  - home.yaml\n");
        sandbox.write("home.yaml", root("home", "https://example.org/home", "./radarr"));
        sandbox.git("remote", "set-url", "origin", "git@github.com:acme/home");

        assertThat(findings(ModelOptions.DEFAULT)).extracting(Finding::message).contains(HOME_IS_EXTERNAL);
        assertThat(findings(ModelOptions.DEFAULT.with(OwnSources.named(List.of("flux-system", "home")))))
                .extracting(Finding::message)
                .doesNotContain(HOME_IS_EXTERNAL, UPSTREAM_IS_EXTERNAL);
    }

    private List<Finding> findings(ModelOptions model) {
        return validate(model).verdict().findings();
    }

    private List<String> entryPoints(ModelOptions model) {
        return validate(model).review().clusters().clusters().stream()
                .flatMap(c -> c.entryPoints().stream())
                .map(e -> e.name())
                .toList();
    }

    private ValidateResult validate(ModelOptions model) {
        return TreeSandbox.failover()
                .validate(new ValidateOptions(new TreeOptions(sandbox.workTree(), Optional.empty()), model));
    }
}
