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

/** The tree in which every port is there, with one thing changed. */
class PortMissingTest {
    @TempDir
    Path directory;

    private ChangedTree tree;

    @BeforeEach
    void copy() {
        tree = ChangedTree.of("port-missing", directory);
    }

    @ParameterizedTest
    @CsvSource({
        "sonarr.yaml, 'port: web', 'port: http', ERROR, the readinessProbe of container 'sonarr' names the port 'http'",
        "web.yaml, 'targetPort: web', 'targetPort: wbe', WARNING, Service/media/sonarr: targetPort names the"
                + " port 'wbe'",
        "web.yaml, '                  name: http', '                  name: web', WARNING,"
                + " Ingress/media/sonarr: a backend names the port 'web'",
        "web.yaml, '                  name: http', '                  number: 8989', WARNING,"
                + " Ingress/media/sonarr: a backend names the port '8989'",
        "web.yaml, '          port: 80', '          port: 8080', WARNING, HTTPRoute/media/sonarr: a backend"
                + " names the port '8080'",
        "web.yaml, '    - port: http', '    - port: metrics', WARNING, ServiceMonitor/monitoring/sonarr: an"
                + " endpoint names the port 'metrics'"
    })
    void a_port_that_is_not_there(String file, String written, String changed, Severity severity, String message)
            throws IOException {
        tree.replace(file, written, changed);

        Finding finding = tree.finding();

        assertThat(finding.message()).contains(message);
        assertThat(finding.severity()).isEqualTo(severity);
    }

    @Test
    void the_advice_lists_what_is_there() throws IOException {
        tree.replace("web.yaml", "targetPort: web", "targetPort: http");

        assertThat(tree.advice()).isEqualTo("Use one of these: web.");
    }

    @Test
    void a_number_reaches_any_port() throws IOException {
        tree.replace("web.yaml", "targetPort: web", "targetPort: 9999");
        tree.replace("sonarr.yaml", "port: web", "port: 9999");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void the_ports_of_a_service_that_is_not_built_are_not_known() throws IOException {
        tree.replace("web.yaml", "                name: sonarr\n", "                name: plex\n");
        tree.replace("web.yaml", "                  name: http", "                  name: web");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void another_name_for_a_host_has_no_ports() throws IOException {
        tree.replace(
                "web.yaml",
                "  selector:\n    app: sonarr\n  ports:\n    - name: http\n      port: 80\n      targetPort: web\n",
                "  type: ExternalName\n  externalName: sonarr.elsewhere.internal\n");

        assertThat(tree.findings()).isEmpty();
    }
}
