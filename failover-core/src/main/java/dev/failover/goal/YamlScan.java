package dev.failover.goal;

import dev.failover.HandWritten;
import dev.failover.lint.LintSummary;
import dev.failover.lint.YamlLint;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses and lints every YAML file of a tree, whether or not a build reads it. */
public final class YamlScan {
    private static final Pattern YAML_NAME = Pattern.compile("(?is).*\\.ya?ml|(.*/)?Kustomization");

    private final SourceTree tree;
    private final YamlLint lint;

    private final HandWritten written;

    private YamlScan(SourceTree tree, YamlLint lint, HandWritten written) {
        this.tree = tree;
        this.lint = lint;
        this.written = written;
    }

    /** @param applied the files that a build reads; where there is none, all files count */
    public static List<Problem> problems(SourceTree tree, YamlLint lint, Set<String> applied) {
        YamlScan scan = new YamlScan(tree, lint, new HandWritten(applied));
        List<Problem> found = tree.discover().parallelStream()
                .filter(path -> YAML_NAME.matcher(path).matches() || lint.concerns(path))
                .filter(path -> !scan.isChartTemplate(path))
                .flatMap(path -> scan.read(path).stream())
                .toList();
        List<Problem> all = new ArrayList<>(lint.problems());
        found.stream().filter(p -> !p.id().equals(YamlLint.ID)).forEach(all::add);
        all.addAll(LintSummary.of(
                found.stream().filter(p -> p.id().equals(YamlLint.ID)).toList()));
        return all;
    }

    private List<Problem> read(String path) {
        try {
            return tree.file(path).map(this::read).orElse(List.of());
        } catch (SourceException e) {
            Location nowhere = Location.start(new SourceFile(path, new byte[0]));
            return List.of(Problem.error("file-unreadable", e.getMessage(), nowhere, ""));
        }
    }

    private List<Problem> read(SourceFile file) {
        List<Problem> all = new ArrayList<>();
        if (YAML_NAME.matcher(file.path()).matches()) {
            all.addAll(YamlParser.problems(file));
        }
        if (written.includes(file)) {
            all.addAll(lint.problems(file, List.copyOf(all)));
        }
        return all;
    }

    /** A Helm chart's templates are programs that write YAML, and aren't YAML themselves. */
    private boolean isChartTemplate(String path) {
        for (int at = path.indexOf("templates/"); at >= 0; at = path.indexOf("templates/", at + 1)) {
            boolean segment = at == 0 || path.charAt(at - 1) == '/';
            if (segment && tree.readable(path.substring(0, at) + "Chart.yaml").isPresent()) {
                return true;
            }
        }
        return false;
    }
}
