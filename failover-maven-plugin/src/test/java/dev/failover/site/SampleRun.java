package dev.failover.site;

import dev.failover.Failover;
import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.goal.validate.text.ValidateReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A validation as the pages show it.
 *
 * @param result of a real run
 * @param directory where it ran; on pages it has a name that doesn't change
 */
record SampleRun(ValidateResult result, Path directory) {
    private static final String SHOWN_AS = "/home/me/home-cluster";

    private static final Path RULES = Pages.PROJECT.resolve("failover-core/src/test/resources/dev/failover/check");
    private static final Path SAMPLE = Pages.PROJECT.resolve("it/sample");
    private static final String CONFIGURATION = "clusters/home/operations/failover-api/configmap.yaml";
    private static final String ENTRY = "(?m)^      audiobookshelf:\n(?: {8}.*\n)+";

    /** The tree that breaks a rule, in that rule's test. */
    static SampleRun breaking(String rule) {
        return in(RULES.resolve(rule + "/bad"), "", policyFor(rule));
    }

    static boolean canBreak(String rule) {
        return Files.isDirectory(RULES.resolve(rule + "/bad"));
    }

    /** The sample repository, one of whose services is not configured. */
    static SampleRun ofSample() {
        return in(SAMPLE, ENTRY, PolicyOptions.DEFAULT);
    }

    private static SampleRun in(Path tree, String removed, PolicyOptions policy) {
        try {
            Path copy = Files.createTempDirectory("failover-site");
            try {
                copy(tree, copy);
                Path configuration = copy.resolve(CONFIGURATION);
                if (Files.exists(configuration)) {
                    Files.writeString(configuration, Pages.text(configuration).replaceFirst(removed, ""));
                }
                TreeOptions there = new TreeOptions(copy, Optional.empty());
                return new SampleRun(
                        new Failover("mvn failover:")
                                .validate(new ValidateOptions(there, ModelOptions.DEFAULT).with(policy)),
                        copy);
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rules that have something to say of nearly every service are off, as in the rules' own test. */
    private static PolicyOptions policyFor(String rule) {
        List<String> off = Stream.of("failover-strategy", "failover-not-replicated")
                .filter(other -> !other.equals(rule))
                .map(other -> other + "=off")
                .toList();
        return PolicyOptions.DEFAULT.with(new RuleOptions(off, Map.of()));
    }

    String text(boolean colour) {
        return new ValidateReports(result).text(StandardCharsets.UTF_8, colour).replace(directory.toString(), SHOWN_AS);
    }

    String page() {
        return new ValidateReports(result).report("html").replace(directory.toString(), SHOWN_AS);
    }

    /** What is printed of the finding of a rule. */
    String message(String rule) {
        Finding finding = result.verdict().findings().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The tree that breaks " + rule + " doesn't"));
        return Arrays.stream(text(false).split("\n\n"))
                .filter(part -> part.contains("(" + rule + ",") || part.contains("(" + rule + ")"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is printed of " + finding));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : walk(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        for (Path path :
                walk(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> walk(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.toList();
        }
    }
}
