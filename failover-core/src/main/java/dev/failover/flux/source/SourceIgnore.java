package dev.failover.flux.source;

import dev.failover.source.IgnorePattern;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which files Flux leaves out of an artifact: Git's own always; else what {@code .sourceignore} files and
 * {@code spec.ignore} say, or where neither says anything, the defaults (github.com/fluxcd/pkg/sourceignore).
 */
public final class SourceIgnore {
    private static final String FILE = ".sourceignore";
    private static final List<String> GIT = List.of(".git/", ".gitignore", ".gitmodules", ".gitattributes");
    private static final List<String> DEFAULTS = List.of(
            "*.jpg",
            "*.jpeg",
            "*.gif",
            "*.png",
            "*.wmv",
            "*.flv",
            "*.tar.gz",
            "*.zip",
            ".github/",
            ".circleci/",
            ".travis.yml",
            ".gitlab-ci.yml",
            "appveyor.yml",
            ".drone.yml",
            "cloudbuild.yaml",
            "codeship-services.yml",
            "codeship-steps.yml",
            "**/.goreleaser.yml",
            "**/.sops.yaml",
            "**/.flux.yaml");

    private final List<IgnorePattern> patterns;

    private SourceIgnore(List<IgnorePattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    public static SourceIgnore of(SourceTree tree, Optional<String> specIgnore) {
        List<IgnorePattern> own = new ArrayList<>();
        for (String path : tree.discover()) {
            if (isIgnoreFile(path)) {
                tree.file(path).ifPresent(file -> own.addAll(patterns(file)));
            }
        }
        specIgnore.ifPresent(text -> own.addAll(patterns(text, "")));
        List<IgnorePattern> all = new ArrayList<>(patterns(String.join("\n", GIT), ""));
        all.addAll(own.isEmpty() ? patterns(String.join("\n", DEFAULTS), "") : own);
        return new SourceIgnore(all);
    }

    public static boolean isIgnoreFile(String path) {
        return path.equals(FILE) || path.endsWith("/" + FILE);
    }

    boolean ignores(String path) {
        List<String> segments = Arrays.asList(path.split("/"));
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(segments)) {
                return !patterns.get(i).includes();
            }
        }
        return false;
    }

    private static List<IgnorePattern> patterns(SourceFile file) {
        return patterns(file.text(), file.directory());
    }

    private static List<IgnorePattern> patterns(String text, String domain) {
        return Stream.of(text.split("\r?\n"))
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> IgnorePattern.parse(line, domain))
                .toList();
    }
}
