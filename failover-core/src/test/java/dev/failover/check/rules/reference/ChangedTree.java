package dev.failover.check.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tree in which a rule finds nothing, with something changed. */
record ChangedTree(String rule, Fixture fixture) {

    static ChangedTree of(String rule, Path directory) {
        return new ChangedTree(rule, Fixture.copy(rule + "/good", directory));
    }

    List<Finding> findings() {
        return fixture.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    Finding finding() {
        List<Finding> findings = findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    String advice() {
        return String.join(" ", finding().remediation().orElseThrow().advice());
    }

    void replace(String file, String written, String changed) throws IOException {
        Path path = fixture.file(file);
        String text = Files.readString(path);
        assertThat(text).contains(written);
        Files.writeString(path, text.replace(written, changed));
    }

    void replaceLast(String file, String written, String changed) throws IOException {
        Path path = fixture.file(file);
        String text = Files.readString(path);
        int at = text.lastIndexOf(written);
        assertThat(at).isNotNegative();
        Files.writeString(path, text.substring(0, at) + changed + text.substring(at + written.length()));
    }

    void append(String file, String text) throws IOException {
        Path path = fixture.file(file);
        Files.writeString(path, Files.readString(path) + text);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(fixture.file(file), text);
    }
}
