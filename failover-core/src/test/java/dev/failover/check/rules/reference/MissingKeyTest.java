package dev.failover.check.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Severity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of ConfigMaps and Secrets that a pod needs; one thing of the tree is changed. */
class MissingKeyTest {
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

    @TempDir
    Path directory;

    private ChangedTree tree;

    @BeforeEach
    void copy() {
        tree = ChangedTree.of("reference-missing", directory);
    }

    @ParameterizedTest
    @CsvSource({
        "key: API_KEY, key: API_KEYS, ERROR, Did you mean 'API_KEY'? Correct the key",
        "key: API_KEY, key: TOKEN, ERROR, 'Correct the key, or add it to the Secret ''media/sonarr-keys''.'",
        "'secretKeyRef:\n                  name: sonarr-keys\n                  key: API_KEY', 'configMapKeyRef:\n                  name: sonarr-settings\n                  key: TIMEZONE', ERROR, 'It has: TZ.'"
    })
    void a_key_that_a_pod_needs_is_there(String written, String changed, Severity severity, String advice)
            throws IOException {
        tree.replace("sonarr.yaml", written, changed);

        assertThat(tree.finding().message()).contains("needs the key '");
        assertThat(tree.finding().severity()).isEqualTo(severity);
        assertThat(tree.finding().location().path()).isEqualTo("sonarr.yaml");
        assertThat(tree.advice()).contains(advice);
    }

    @Test
    void a_key_may_be_left_out_where_it_is_optional() throws IOException {
        tree.replace("sonarr.yaml", "key: API_KEY", "key: TOKEN\n                  optional: true");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_file_of_a_volume_is_a_key() throws IOException {
        tree.append("more.yaml", KEYED);
        assertThat(tree.findings()).isEmpty();

        tree.replaceLast("more.yaml", "key: TZ", "key: TZZ");

        assertThat(tree.finding().message())
                .isEqualTo("Pod/media/keyed needs the key 'TZZ' of the ConfigMap 'media/sonarr-settings', which doesn't"
                        + " have it");
        assertThat(tree.finding().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void the_keys_of_what_a_program_fills_are_not_known() throws IOException {
        tree.replace("sonarr.yaml", "key: API_KEY", "key: TOKEN");
        tree.append("more.yaml", """
                ---
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: more
                  namespace: media
                spec:
                  target:
                    name: sonarr-keys
                    creationPolicy: Merge
                """);

        assertThat(tree.findings()).isEmpty();
    }
}
