package dev.failover.check.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree in which every selector chooses something, with one thing changed. */
class SelectorMatchesNothingTest {
    private static final String RELEASE = """
            ---
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: plex
              namespace: media
            spec:
              interval: 1h
              chartRef:
                kind: OCIRepository
                name: plex
            """;

    @TempDir
    Path directory;

    private ChangedTree tree;

    @BeforeEach
    void copy() {
        tree = ChangedTree.of("selector-matches-nothing", directory);
    }

    @ParameterizedTest
    @CsvSource({
        "'  selector:\n    app: sonarr', '  selector:\n    app: radar', Service/media/sonarr chooses pods by 'app: radar'",
        "'  selector:\n    app: sonarr', '  selector:\n    name: sonarr', Service/media/sonarr chooses pods by 'name: sonarr'",
        "'  selector:\n    app: sonarr', '  selector:\n    app: sonarr\n    tier: web', by 'app: sonarr, tier: web'",
        "'  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: sonarr', '  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: sonar', PodDisruptionBudget/media/sonarr chooses pods by 'app: sonar'",
        "'      - media\n  selector:\n    matchLabels:\n      app: sonarr', '      - media\n  selector:\n    matchLabels:\n      app: sonnar', ServiceMonitor/monitoring/sonarr chooses Services by 'app: sonnar'",
        "'  namespaceSelector:\n    matchNames:\n      - media\n', '', none of namespace 'monitoring' has these labels"
    })
    void labels_that_nothing_carries(String written, String changed, String message) throws IOException {
        tree.replace("web.yaml", written, changed);

        assertThat(tree.finding().message()).contains(message);
    }

    @Test
    void a_near_value_is_asked_for_where_charts_are_too() throws IOException {
        tree.replace("web.yaml", "  selector:\n    app: sonarr", "  selector:\n    app: sonar");
        tree.append("web.yaml", RELEASE);

        assertThat(tree.advice()).isEqualTo("Did you mean 'app: sonarr'?");
    }

    @Test
    void a_chart_may_make_the_pods() throws IOException {
        tree.replace("web.yaml", "  selector:\n    app: sonarr", "  selector:\n    app: plex");
        tree.append("web.yaml", RELEASE);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_monitor_may_look_into_every_namespace() throws IOException {
        tree.replace("web.yaml", "    matchNames:\n      - media\n", "    any: true\n");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_selector_by_expressions_is_not_judged() throws IOException {
        tree.replace(
                "web.yaml",
                "  maxUnavailable: 1\n  selector:\n",
                "  maxUnavailable: 1\n  selector:\n    matchExpressions:\n      - key: app\n        operator: Exists\n");

        assertThat(tree.findings()).isEmpty();
    }
}
