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

/** What the values of a HelmRelease name; one thing of the tree is changed. */
class ReleaseValuesTest {
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

    @TempDir
    Path directory;

    private ChangedTree tree;

    @BeforeEach
    void copy() {
        tree = ChangedTree.of("reference-missing", directory);
    }

    @ParameterizedTest
    @CsvSource({
        "existingClaim: downloads, existingClaim: download, names the PersistentVolumeClaim 'media/download'",
        "'secretRef: {name: sonarr-keys}', 'secretRef: {name: sonar-keys}', names the Secret 'media/sonar-keys'",
        "existingSecret: sonarr-keys, existingSecret: sonarr-key, names the Secret 'media/sonarr-key'",
        "'name: sonarr-settings', 'name: sonarr-setings', names the ConfigMap 'media/sonarr-setings'"
    })
    void values_of_a_release_name_what_is_there(String written, String changed, String message) throws IOException {
        tree.append("more.yaml", VALUES);
        assertThat(tree.findings()).isEmpty();

        tree.replaceLast("more.yaml", written, changed);

        assertThat(tree.finding().message()).contains(message);
        assertThat(tree.finding().severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "existingClaim: downloads, existingClaim: plex-media",
        "existingClaim: downloads, 'existingClaim: \"{{ .Release.Name }}\"'",
        "existingClaim: downloads, 'enabled: false, existingClaim: download'",
        "'secretRef: {name: sonarr-keys}', 'secretRef: {name: sonar-keys, optional: true}'",
        "existingSecret: sonarr-keys, existingSecret: player-login"
    })
    void values_of_a_release_may_name_what_others_make(String written, String changed) throws IOException {
        tree.append("more.yaml", VALUES);
        tree.replaceLast("more.yaml", written, changed);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_claim_called_after_its_release_may_be_made_by_the_chart() throws IOException {
        String made = "      cache: {size: 1Gi}\n";
        tree.append("more.yaml", VALUES.replace("existingClaim: downloads", "existingClaim: player-cach") + made);
        tree.append("more.yaml", CLAIM);

        assertThat(tree.findings()).isEmpty();

        tree.replace("more.yaml", made, "");

        assertThat(tree.advice()).startsWith("Did you mean 'player-cache'?");
    }

    @Test
    void values_of_a_release_need_keys_in_the_words_of_pods() throws IOException {
        tree.append(
                "more.yaml",
                VALUES + "    env:\n      - valueFrom: {secretKeyRef: {name: sonarr-keys, key: API_KYE}}\n");

        assertThat(tree.advice()).startsWith("Did you mean 'API_KEY'?");
        assertThat(tree.finding().message()).startsWith("HelmRelease/operations/player needs the key");
    }
}
