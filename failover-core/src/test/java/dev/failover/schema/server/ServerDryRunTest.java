package dev.failover.schema.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.report.ReviewText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A script takes the place of kubectl: it keeps what it was given, and says what kubectl would say. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a POSIX shell")
class ServerDryRunTest {
    @TempDir
    Path directory;

    @TempDir
    Path tools;

    @BeforeEach
    void a_tree_with_two_services() throws IOException {
        Files.writeString(directory.resolve("kustomization.yaml"), "resources: [a.yaml]\n");
        Files.writeString(directory.resolve("a.yaml"), """
                apiVersion: v1
                kind: Service
                metadata:
                  name: one
                spec:
                  ports:
                    - port: 80
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: two
                spec:
                  clusterIP: None
                  ports:
                    - port: 81
                """);
    }

    @Test
    void the_field_that_the_cluster_refuses_is_found_in_the_file() throws IOException {
        List<Finding> findings = findings("""
                echo 'The Service "two" is invalid: ' >&2
                echo '* spec.ports[0].port: Invalid value: 81: is taken' >&2
                echo '* spec.clusterIP: Invalid value: "None": field is immutable' >&2
                exit 1
                """);

        assertThat(findings).map(Finding::rule).containsOnly("server-dry-run");
        assertThat(findings).map(f -> f.location().toString()).containsExactly("a.yaml:14:14", "a.yaml:16:13");
        assertThat(findings.get(1).message())
                .isEqualTo("Service 'two': spec.ports[0].port: Invalid value: 81: is taken");
    }

    @Test
    void an_unknown_field_without_a_name_is_that_of_the_one_resource_that_has_it() throws IOException {
        List<Finding> findings = findings("""
                echo 'Error from server (BadRequest): error when creating "STDIN": Service in version "v1" cannot be handled as a Service: strict decoding error: unknown field "spec.clusterIP"' >&2
                exit 1
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.location()).hasToString("a.yaml:14:14");
            assertThat(finding.message()).contains("unknown field \"spec.clusterIP\"");
        });
    }

    @Test
    void a_warning_stays_one() throws IOException {
        List<Finding> findings = findings("echo 'Warning: spec.clusterIP: is odd' >&2\n");

        assertThat(findings).map(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void the_cluster_is_given_what_the_build_makes() throws IOException {
        assertThat(findings("")).isEmpty();

        assertThat(tools.resolve("arguments")).hasContent("apply --dry-run=server --validate=strict -f -");
        assertThat(tools.resolve("manifests"))
                .content()
                .contains("name: one")
                .contains("---")
                .contains("name: two");
    }

    @Test
    void a_cluster_that_is_not_there_is_one_error() {
        assertThatThrownBy(() -> findings("echo 'Unable to connect to the server: dial tcp' >&2\nexit 1\n"))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("kubectl can't reach a cluster: Unable to connect");
    }

    @Test
    void advice_of_kubectl_that_nobody_can_follow_here_is_left_out() {
        String refusal = "error: error validating \"STDIN\": error validating data: failed to download openapi: Get"
                + " \"http://localhost:8080/openapi/v2?timeout=32s\": connection refused; if you choose to ignore these"
                + " errors, turn validation off with --validate=false";

        assertThatThrownBy(() -> findings("echo '" + refusal + "' >&2\nexit 1\n"))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("kubectl can't reach a cluster: error")
                .hasMessageContaining("kubectl cluster-info")
                .hasMessageNotContaining("--validate=false");
    }

    @Test
    void the_command_to_run_again_asks_the_same_cluster() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "kind: [");
        String kubectl = tools.resolve("kubectl").toString();

        assertThat(new ReviewText(new Failover("mvn failover:")
                                .validate(options(kubectl))
                                .review())
                        .next())
                .last()
                .asString()
                .contains("-Dfailover.dryRun=server -Dfailover.kubectl=" + kubectl);
    }

    @Test
    void a_missing_kubectl_is_one_error() {
        assertThatThrownBy(() -> validate(tools.resolve("nowhere").toString()))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("there is no program")
                .hasMessageContaining("-Dfailover.kubectl=PATH");
    }

    private List<Finding> findings(String answer) throws IOException {
        Path script = tools.resolve("kubectl");
        Files.writeString(script, "#!/bin/sh\ncd '" + tools + "'\necho \"$*\" > arguments\ncat > manifests\n" + answer);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return validate(script.toString());
    }

    private List<Finding> validate(String kubectl) {
        return new Failover("mvn failover:")
                .validate(options(kubectl))
                .verdict()
                .findings();
    }

    private ValidateOptions options(String kubectl) {
        return new ValidateOptions(new TreeOptions(directory, Optional.of(directory)), ModelOptions.DEFAULT)
                .withKubectl(kubectl);
    }
}
