package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.Failover;
import dev.failover.ModelOptions;
import dev.failover.TreeOptions;
import dev.failover.ValidateOptions;
import dev.failover.ValidateResult;
import dev.failover.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tree of the test resources, copied to where no Git repository is around it. */
record Fixture(Path directory, ModelOptions options) {

    /** @param name below {@code dev/failover/check}, such as {@code volume-capacity/bad} */
    static Fixture copy(String name, Path target) {
        Path source = Path.of("src/test/resources/dev/failover/check", name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fixture(target, ModelOptions.DEFAULT);
    }

    Fixture configuredBy(String file) {
        return new Fixture(
                directory,
                new ModelOptions(
                        options.paths(),
                        Optional.of(file),
                        options.configMap(),
                        options.backupPattern(),
                        options.nodeLabelKey()));
    }

    Fixture configuredByConfigMap(String name) {
        return new Fixture(
                directory,
                new ModelOptions(
                        options.paths(),
                        options.config(),
                        Optional.of(name),
                        options.backupPattern(),
                        options.nodeLabelKey()));
    }

    ValidateResult validate() {
        return new Failover("mvn failover:")
                .validate(new ValidateOptions(new TreeOptions(directory, Optional.of(directory)), options));
    }

    List<Finding> findings() {
        return validate().verdict().findings();
    }

    /** The one finding that the tree has. */
    Finding finding() {
        List<Finding> findings = findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    Path file(String path) {
        return directory.resolve(path);
    }
}
