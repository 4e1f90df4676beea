package dev.failover;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree of the test resources, copied to where it can be changed; its calendar says 15 June 2026. */
public record TreeSandbox(Path directory) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC);

    /** @param fixture below {@code dev/failover}, such as {@code check/volume-capacity/bad} */
    public static TreeSandbox copy(String fixture, Path target) {
        TestTrees.copy(fixture, target);
        return new TreeSandbox(target);
    }

    public TreeSandbox write(String path, String text) {
        try {
            Files.createDirectories(directory.resolve(path).getParent());
            Files.writeString(directory.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public String read(String path) {
        try {
            return Files.readString(directory.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a text of a file, which must be there. */
    public TreeSandbox replace(String path, String old, String replacement) {
        String text = read(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("'" + old + "' isn't in " + path);
        }
        return write(path, text.replace(old, replacement));
    }

    public TreeOptions tree() {
        return new TreeOptions(directory, Optional.of(directory));
    }

    public static Failover failover() {
        return new Failover("mvn failover:", CLOCK);
    }

    public ValidateResult validate(PolicyOptions policy) {
        return failover().validate(new ValidateOptions(tree(), ModelOptions.DEFAULT).with(policy));
    }

    public ValidateResult validate() {
        return validate(PolicyOptions.DEFAULT);
    }

    /** As {@code rule at place: message}, without the column. */
    public List<String> findings() {
        return validate().verdict().findings().stream().map(TreeSandbox::line).toList();
    }

    public static String line(Finding finding) {
        return finding.severity().word() + " " + finding.rule() + " "
                + finding.location().path() + ":" + finding.location().line() + ": " + finding.message();
    }

    public static PolicyOptions rules(String... rules) {
        return PolicyOptions.DEFAULT.with(new RuleOptions(List.of(rules), Map.of()));
    }
}
