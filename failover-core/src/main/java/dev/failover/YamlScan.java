package dev.failover;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses every YAML file of a tree, whether or not a build reads it. */
final class YamlScan {
    private static final Pattern YAML_NAME = Pattern.compile("(?i).*\\.ya?ml|(.*/)?Kustomization");

    private final SourceTree tree;

    private YamlScan(SourceTree tree) {
        this.tree = tree;
    }

    static List<Problem> problems(SourceTree tree) {
        YamlScan scan = new YamlScan(tree);
        return tree.discover().stream()
                .filter(path -> YAML_NAME.matcher(path).matches())
                .filter(path -> !scan.isChartTemplate(path))
                .flatMap(path -> scan.read(path).stream())
                .toList();
    }

    private List<Problem> read(String path) {
        try {
            Optional<SourceFile> file = tree.file(path);
            return file.map(f -> YamlParser.parse(f).problems()).orElse(List.of());
        } catch (SourceException e) {
            Location nowhere = Location.start(new SourceFile(path, new byte[0]));
            return List.of(Problem.error("file-unreadable", e.getMessage(), nowhere, ""));
        }
    }

    /** A Helm chart's templates are programs that write YAML, and aren't YAML themselves. */
    private boolean isChartTemplate(String path) {
        for (int at = path.indexOf("templates/"); at >= 0; at = path.indexOf("templates/", at + 1)) {
            boolean segment = at == 0 || path.charAt(at - 1) == '/';
            if (segment && tree.file(path.substring(0, at) + "Chart.yaml").isPresent()) {
                return true;
            }
        }
        return false;
    }
}
