package dev.failover.kustomize;

import dev.failover.source.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a build comes across beside its resources: kept with a base, so that reusing it tells the same story. */
public final class Recording {
    /** The warning of what was left out since it lies elsewhere. */
    public static final String REMOTE = "kustomize-remote";

    /** The same of Helm charts. */
    public static final String CHARTS = "kustomize-helm";

    /** The same of programs that kustomize would run. */
    static final String EXTERNAL = "kustomize-external-plugin";

    private static final Set<String> LEFT_OUT = Set.of(REMOTE, CHARTS, EXTERNAL);

    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> directories = new LinkedHashSet<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private long examined;

    void file(String path) {
        files.add(path);
    }

    void directory(String path) {
        directories.add(path);
    }

    void warning(Problem warning) {
        warnings.add(warning);
    }

    /** Counts resources that a look-up had to compare with what it was looking for. */
    void examined(long resources) {
        examined += resources;
    }

    long examined() {
        return examined;
    }

    /** Adds what the building of a base came across. */
    void include(Recording base) {
        files.addAll(base.files);
        directories.addAll(base.directories);
        warnings.addAll(base.warnings);
        examined += base.examined;
    }

    Set<String> files() {
        return files;
    }

    /** The directories whose kustomizations were built. */
    Set<String> directories() {
        return directories;
    }

    /** Whether something that lies elsewhere was left out. */
    boolean lacksRemotes() {
        return warnings.stream().anyMatch(w -> LEFT_OUT.contains(w.id()));
    }

    /** What nothing here matches may match something that was left out. */
    Collection<Problem> warnings() {
        return lacksRemotes()
                ? warnings.stream()
                        .filter(w -> !w.id().startsWith("kustomize-unmatched"))
                        .toList()
                : warnings;
    }
}
