package dev.failover.check.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree in which every reference is met, with one thing changed. */
class ReferenceMissingTest {
    private static final String RELEASE = """
            ---
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: database
              namespace: media
            spec:
              interval: 1h
              chartRef:
                kind: OCIRepository
                name: database
            """;

    private static final String VALUES = """
            ---
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: player
              namespace: operations
            spec:
              targetNamespace: media
              values:
                controllers:
                  player:
                    containers:
                      app:
                        envFrom:
                          - secretRef: {name: sonarr-keys}
                auth:
                  existingSecret: sonarr-keys
                persistence:
                  settings:
                    type: configMap
                    name: sonarr-settings
                  media: {existingClaim: downloads}
            """;

    private static final String CLAIM = """
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: player-cache
              namespace: media
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 1Gi}}
            """;

    private static final String TLS = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: certified
              namespace: media
              annotations: %s
            spec:
              tls:
                - secretName: %s
              defaultBackend:
                service:
                  name: sonarr-web
                  port: {number: 80}
            """;

    private static final String CERTIFICATE = """
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata:
              name: sonarr
              namespace: media
            spec:
              secretName: sonarr-tls
            """;

    private static final String KEYED = """
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: keyed
              namespace: media
            spec:
              containers:
                - name: app
                  image: registry.internal/app:1
              volumes:
                - name: settings
                  configMap:
                    name: sonarr-settings
                    items:
                      - key: TZ
                        path: zone
            """;

    private static final String GATEWAY = """
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata:
              name: web
              namespace: operations
            spec:
              listeners:
                - name: https
                  tls:
                    certificateRefs:
                      - name: sonarr-tls
                        namespace: media
            """;

    @TempDir
    Path directory;

    private ChangedTree tree;

    @BeforeEach
    void copy() {
        tree = ChangedTree.of("reference-missing", directory);
    }

    @ParameterizedTest
    @CsvSource({
        "sonarr.yaml, 'name: sonarr-keys', 'name: sonarr-kyes', ERROR, names the Secret 'media/sonarr-kyes'",
        "sonarr.yaml, 'name: sonarr-settings', 'name: elsewhere', ERROR, names the ConfigMap 'media/elsewhere'",
        "sonarr.yaml, 'Name: sonarr-account', 'Name: sonar-account', ERROR, names the ServiceAccount 'media/sonar-account'",
        "sonarr.yaml, 'Name: household', 'Name: houshold', ERROR, names the PriorityClass 'houshold'",
        "more.yaml, 'claimName: downloads', 'claimName: download', WARNING, names the PersistentVolumeClaim 'media/download'",
        "more.yaml, '                name: sonarr-web', '                name: sonarr-wbe', WARNING, names the Service 'media/sonarr-wbe'",
        "more.yaml, '    name: radarr-server', '    name: radarr', WARNING, names the Deployment 'media/radarr'",
        "more.yaml, '    kind: Deployment', '    kind: StatefulSet', WARNING, names the StatefulSet 'media/radarr-server'",
        "more.yaml, '  name: sonarr-reader\nsubjects', '  name: sonarr-readers\nsubjects', WARNING, names the Role 'media/sonarr-readers'",
        "more.yaml, '  kind: Role\n  name', '  kind: ClusterRole\n  name', WARNING, names the ClusterRole 'sonarr-reader'",
        "more.yaml, '  name: view', '  name: viewer', WARNING, names the ClusterRole 'viewer'",
        "more.yaml, '    name: sonarr-account\n    namespace: media\n---\napiVersion: rbac', '    name: sonarr-account\n    namespace: books\n---\napiVersion: rbac', WARNING, names the ServiceAccount 'books/sonarr-account'",
        "more.yaml, 'ClassName: fast-disks', 'ClassName: fastdisks', WARNING, names the StorageClass 'fastdisks'",
        "more.yaml, '                optional: true\n', '', WARNING, names the Secret 'media/radarr-by-hand'"
    })
    void a_name_that_the_cluster_does_not_have(
            String file, String written, String changed, Severity severity, String message) throws IOException {
        tree.replace(file, written, changed);

        Finding finding = tree.finding();

        assertThat(finding.message()).contains(message);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.location().path()).isEqualTo(file);
    }

    @Test
    void a_storage_class_may_come_with_the_cluster() throws IOException {
        tree.replace("more.yaml", "ClassName: fast-disks", "ClassName: local-path");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_chart_may_make_what_is_near_no_name() throws IOException {
        tree.replace("sonarr.yaml", "name: sonarr-keys", "name: postgres-login");
        tree.append("more.yaml", RELEASE);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void what_begins_with_the_name_of_a_release_is_made_by_it() throws IOException {
        tree.replace("sonarr.yaml", "name: sonarr-keys", "name: database-key");
        tree.replace("more.yaml", "name: sonarr-keys", "name: database-keys");
        tree.append("more.yaml", RELEASE);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_near_name_counts_where_charts_are() throws IOException {
        tree.replace("sonarr.yaml", "name: sonarr-keys", "name: sonarr-kyes");
        tree.append("more.yaml", RELEASE);

        assertThat(tree.advice()).startsWith("Did you mean 'sonarr-keys'?");
    }

    @Test
    void an_external_secret_makes_the_secret_that_it_names() throws IOException {
        tree.replace("sonarr.yaml", "name: sonarr-keys", "name: sonarr-login");
        tree.append("more.yaml", """
                ---
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: sonarr
                  namespace: media
                spec:
                  target:
                    name: sonarr-login
                """);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_secret_of_another_namespace_may_be_copied() throws IOException {
        tree.replace("more.yaml", "  name: sonarr-keys\n  namespace: media", "  name: sonarr-keys\n  namespace: vault");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void an_operator_may_make_what_is_near_no_name() throws IOException {
        tree.replace("sonarr.yaml", "name: sonarr-keys", "name: postgres-app");
        tree.append("more.yaml", """
                ---
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata:
                  name: postgres
                  namespace: media
                spec:
                  instances: 1
                """);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_route_may_name_a_service_of_another_namespace() throws IOException {
        String route = """
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: sonarr
                  namespace: web
                spec:
                  rules:
                    - backendRefs:
                        - name: sonarr-web
                          namespace: media
                          port: 80
                """;
        tree.append("more.yaml", route);
        assertThat(tree.findings()).isEmpty();

        tree.replace("more.yaml", "          namespace: media\n          port", "          port");

        assertThat(tree.finding().message()).contains("names the Service 'web/sonarr-web'");
    }

    @Test
    void an_ingress_names_a_secret_with_a_certificate() throws IOException {
        tree.append("more.yaml", TLS.formatted("{}", "sonarr-tls"));

        assertThat(tree.finding().message()).contains("names the Secret 'media/sonarr-tls' (spec.tls.secretName)");
    }

    @Test
    void cert_manager_makes_the_secret_of_an_ingress_that_asks_for_it() throws IOException {
        tree.append("more.yaml", TLS.formatted("{cert-manager.io/cluster-issuer: ca}", "sonarr-keyz"));

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_certificate_makes_the_secret_that_it_names() throws IOException {
        tree.append("more.yaml", TLS.formatted("{}", "sonarr-tls") + CERTIFICATE);
        assertThat(tree.findings()).isEmpty();

        tree.replace("more.yaml", "- secretName: sonarr-tls", "- secretName: sonarr-tsl");

        assertThat(tree.advice()).startsWith("Did you mean 'sonarr-tls'?");
    }

    @Test
    void a_gateway_names_a_certificate_of_a_namespace() throws IOException {
        tree.append("more.yaml", GATEWAY + CERTIFICATE);
        assertThat(tree.findings()).isEmpty();

        tree.replace("more.yaml", "- name: sonarr-tls", "- name: sonarr-tsl");

        assertThat(tree.finding().message())
                .contains("names the Secret 'media/sonarr-tsl' (spec.listeners.tls.certificateRefs.name)");
    }
}
