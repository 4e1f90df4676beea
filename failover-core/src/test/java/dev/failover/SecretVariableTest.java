package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.ValidateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Secret holds stays out of what is said, also where a Flux variable makes a key or a name of it. */
class SecretVariableTest {
    private static final String CLUSTER = """
            apiVersion: v1
            kind: Secret
            metadata: {name: vars, namespace: flux-system}
            stringData:
              A: hunter2a
              B: "hunter2b!"
            ---
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: flux-system, namespace: flux-system}
            spec:
              interval: 1m
              prune: true
              path: ./clusters/home
              sourceRef: {kind: GitRepository, name: flux-system}
            ---
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: apps, namespace: flux-system}
            spec:
              interval: 1m
              prune: true
              path: ./apps
              sourceRef: {kind: GitRepository, name: flux-system}
              postBuild: {substituteFrom: [{kind: Secret, name: vars}]}
            """;

    private static final String APP = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: media}
            data: {there: x}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: lines, namespace: media}
            stringData: {"password hunter2": 1}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: app
              namespace: media
              labels: {"${B}": x, "${A}": "!"}
            spec:
              ${A}: 1
              containers:
                - name: app
                  image: nginx
                  env:
                    - name: X
                      valueFrom: {configMapKeyRef: {name: settings, key: "${A}"}}
              volumes:
                - name: data
                  persistentVolumeClaim: {claimName: "${A}"}
            """;

    @TempDir
    private Path directory;

    @Test
    void names_the_variable_in_place_of_its_value() throws IOException {
        Files.createDirectories(directory.resolve("clusters/home"));
        Files.createDirectories(directory.resolve("apps"));
        Files.writeString(directory.resolve("clusters/home/apps.yaml"), CLUSTER);
        Files.writeString(directory.resolve("apps/app.yaml"), APP);

        List<Finding> findings = TreeSandbox.failover()
                .validate(new ValidateOptions(new TreeOptions(directory, Optional.of(directory)), ModelOptions.DEFAULT))
                .verdict()
                .findings();

        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + finding.message())
                .anyMatch(text -> text.startsWith("schema-unknown-field") && text.contains("spec.${A}"))
                .anyMatch(text -> text.startsWith("schema-invalid-value") && text.contains("labels[${B}]"))
                .anyMatch(text -> text.startsWith("schema-invalid-value") && text.contains("labels[${A}]"))
                .anyMatch(text -> text.contains("stringData[…]: must be of type string"))
                .anyMatch(text -> text.startsWith("reference-missing") && text.contains("the key '${A}'"))
                .noneMatch(text -> text.contains("hunter2"));
        assertThat(findings)
                .flatExtracting(finding -> finding.remediation().stream()
                        .flatMap(r -> r.advice().stream())
                        .toList())
                .noneMatch(text -> text.contains("hunter2"));
    }
}
