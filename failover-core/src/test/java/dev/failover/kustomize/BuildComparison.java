package dev.failover.kustomize;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Compares our builds with those of {@code kubectl kustomize}, and prints what differs. Run by hand:
 *
 * <pre>
 * BuildComparison [--verbose] [--unrestricted] ROOT DIRECTORY…   builds directories of the tree ROOT with both
 * BuildComparison [--verbose] --index FILE                        against recorded outcomes; the lines of the file are
 *                                                                 root, directory, ROOT_ONLY or REPOSITORY, exit code,
 *                                                                 file of the output or of the error
 * </pre>
 */
public final class BuildComparison {
    private final Map<String, Kustomizer> kustomizers = new HashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final boolean verbose;

    private BuildComparison(boolean verbose) {
        this.verbose = verbose;
    }

    /** What the real tool made of a directory. */
    private record Golden(boolean failed, String text) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> left = new ArrayList<>(List.of(args));
        BuildComparison comparison = new BuildComparison(left.remove("--verbose"));
        boolean unrestricted = left.remove("--unrestricted");
        if (left.remove("--index")) {
            comparison.index(Path.of(left.get(0)));
        } else {
            LoadRestriction restriction = unrestricted ? LoadRestriction.REPOSITORY : LoadRestriction.ROOT_ONLY;
            for (String directory : left.subList(1, left.size())) {
                comparison.compare(
                        left.get(0), directory, restriction, live(Path.of(left.get(0), directory), restriction));
            }
        }
        System.out.println(comparison.outcomes);
    }

    private void index(Path index) throws IOException {
        for (String line : Files.readAllLines(index)) {
            String[] fields = line.split("\t");
            String text = Files.exists(Path.of(fields[4])) ? read(Path.of(fields[4])) : "";
            Golden golden = new Golden(!fields[3].equals("0"), text);
            compare(fields[0], fields[1], LoadRestriction.valueOf(fields[2]), golden);
        }
    }

    private void compare(String root, String directory, LoadRestriction restriction, Golden golden) {
        Kustomizer kustomizer = kustomizers.computeIfAbsent(
                root + restriction, key -> new Kustomizer(DirectoryTree.of(Path.of(root)), restriction));
        String outcome;
        String detail = "";
        try {
            Build build = kustomizer.build(directory);
            List<Problem> errors = build.problems().stream()
                    .filter(p -> p.level() == Problem.Level.ERROR)
                    .toList();
            if (build.failed()) {
                outcome = golden.failed()
                        ? "both refuse"
                        : "WE REFUSE: " + errors.get(0).id();
                detail = errors.get(0).message() + " @ " + errors.get(0).location() + " => "
                        + golden.text().strip();
            } else if (golden.failed()) {
                outcome = "THEY REFUSE";
                detail = golden.text().strip();
            } else {
                String ours = build.toYaml();
                outcome = ours.equals(golden.text()) ? "equal" : "DIFFERENT";
                detail = difference(golden.text(), ours);
            }
        } catch (RuntimeException | StackOverflowError e) {
            outcome = "CRASH " + e.getClass().getSimpleName();
            StackTraceElement[] trace = e.getStackTrace();
            detail = e + " at " + (trace.length > 0 ? List.of(trace).subList(0, Math.min(5, trace.length)) : "?");
        }
        outcomes.merge(outcome, 1, Integer::sum);
        boolean good = outcome.equals("equal") || outcome.equals("both refuse");
        if (verbose || !good) {
            System.out.println(outcome + "\t" + root + " " + directory + "\n    "
                    + detail.substring(0, Math.min(1500, detail.length())).replace("\n", "\n    "));
        }
    }

    private static String difference(String expected, String actual) {
        List<String> left = expected.lines().toList();
        List<String> right = actual.lines().toList();
        int i = 0;
        while (i < left.size() && i < right.size() && left.get(i).equals(right.get(i))) {
            i++;
        }
        StringBuilder out = new StringBuilder("line " + (i + 1) + ":\n");
        left.subList(Math.max(0, i - 2), Math.min(left.size(), i + 4))
                .forEach(l -> out.append("- ").append(l).append('\n'));
        right.subList(Math.max(0, i - 2), Math.min(right.size(), i + 4))
                .forEach(l -> out.append("+ ").append(l).append('\n'));
        return out.toString();
    }

    private static Golden live(Path directory, LoadRestriction restriction) throws IOException, InterruptedException {
        Path out = Files.createTempFile("golden", ".yaml");
        Path err = Files.createTempFile("golden", ".err");
        List<String> command = new ArrayList<>(List.of("kubectl", "kustomize", directory.toString()));
        if (restriction == LoadRestriction.REPOSITORY) {
            command.add("--load-restrictor=LoadRestrictionsNone");
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Golden(true, "no answer within a minute");
        }
        boolean failed = process.exitValue() != 0;
        return new Golden(failed, read(failed ? err : out));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
