package dev.failover.kustomize;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.DirectoryTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One directory {@code <feature>/<case>} of the fixtures; {@code src/build/kustomize-golden.sh} says what lies in it. */
public record ConformanceCase(String name) {
    private static final Path ROOT = Path.of("src/test/resources/dev/failover/kustomize");

    /** Of all features, by name. */
    static List<ConformanceCase> all() {
        return directories(ROOT)
                .flatMap(ConformanceCase::directories)
                .map(directory -> new ConformanceCase(
                        ROOT.relativize(directory).toString().replace('\\', '/')))
                .sorted((a, b) -> a.name.compareTo(b.name))
                .toList();
    }

    Path directory() {
        return ROOT.resolve(name);
    }

    boolean has(String file) {
        return Files.exists(directory().resolve(file));
    }

    String read(String file) throws IOException {
        return Files.readString(directory().resolve(file));
    }

    public Build build() throws IOException {
        LoadRestriction restriction = has("load-restrictor") ? LoadRestriction.REPOSITORY : LoadRestriction.ROOT_ONLY;
        return new Kustomizer(DirectoryTree.of(directory()), restriction)
                .build(has("entry") ? read("entry").strip() : "");
    }

    private static Stream<Path> directories(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
