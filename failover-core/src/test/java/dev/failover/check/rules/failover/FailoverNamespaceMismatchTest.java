package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Remediation;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailoverNamespaceMismatchTest {
    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void a_sound_tree() {
        fixture = Fixture.copy("failover-namespace-mismatch/good", directory);
    }

    @Test
    void the_workload_is_wrong_where_the_claims_are_as_the_entry_says() throws IOException {
        change("sonarr.yaml", "(?s)(kind: Deployment.*?namespace: )media", "$1medai");

        Remediation remediation = remediation();

        assertThat(remediation.advice().get(0))
                .matches(
                        "Write 'media' at sonarr\\.yaml:\\d+:\\d+: the claims of the service are in that namespace\\.");
        assertThat(remediation.edits()).hasSize(1);
    }

    @Test
    void the_entry_is_wrong_where_the_claims_are_elsewhere_too() throws IOException {
        change("failover.yaml", "namespace: media", "namespace: medai");

        assertThat(remediation().advice().get(0)).startsWith("Replace 'medai' by 'media' in failover.yaml:");
    }

    private Remediation remediation() {
        return fixture.findings().stream()
                .filter(f -> f.rule().equals("failover-namespace-mismatch"))
                .findFirst()
                .orElseThrow()
                .remediation()
                .orElseThrow();
    }

    private void change(String file, String old, String replacement) throws IOException {
        String before = Files.readString(fixture.file(file));
        String after = before.replaceFirst(old, replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(fixture.file(file), after);
    }
}
