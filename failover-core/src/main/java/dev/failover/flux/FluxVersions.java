package dev.failover.flux;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Flux a cluster runs, as far as the tree pins it: a FluxInstance's {@code distribution.version}, the components
 * that {@code flux bootstrap} wrote, or the tag of Flux's own manifests.
 *
 * @param byFile the versions by the files that say so
 */
record FluxVersions(Map<String, String> byFile) {
    private static final String COMPONENTS = "gotk-components.yaml";
    private static final Pattern HEADER = Pattern.compile("(?m)^# Flux [Vv]ersion: *(\\S+)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)");

    /** From this minor version of Flux 2 on, a variable that isn't set is refused. */
    private static final int STRICT = 9;

    static FluxVersions of(SourceTree tree, FluxObjects objects) {
        Map<String, String> byFile = new LinkedHashMap<>();
        for (String path : tree.discover()) {
            if (path.endsWith(COMPONENTS)) {
                tree.readable(path)
                        .map(SourceFile::text)
                        .map(HEADER::matcher)
                        .filter(Matcher::find)
                        .ifPresent(m -> byFile.put(path, m.group(1)));
            }
        }
        objects.sources().stream()
                .filter(s -> s.url().endsWith("/fluxcd/flux-manifests"))
                .forEach(s -> s.ref()
                        .flatMap(ref -> ref.text("tag").or(() -> ref.text("semver")))
                        .ifPresent(version -> byFile.put(s.location().path(), version)));
        objects.instances()
                .forEach(i -> i.version()
                        .ifPresent(version -> byFile.put(i.resource().location().path(), version.text())));
        return new FluxVersions(byFile);
    }

    /** Whether what the roots start refuses a variable that isn't set; so does the newest, where nothing is pinned. */
    boolean refuseUnset(List<FluxKustomization> roots) {
        Optional<String> nearest = byFile.keySet().stream()
                .max(Comparator.comparingInt(path -> roots.stream()
                        .mapToInt(r -> Math.max(
                                RepositorySources.sharedPrefix(
                                        path, r.location().path()),
                                RepositorySources.sharedPrefix(path, r.directory())))
                        .max()
                        .orElse(0)));
        return nearest.map(byFile::get).map(FluxVersions::refusesUnset).orElse(true);
    }

    /** A range without a minor version takes the newest. */
    private static boolean refusesUnset(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.find()) {
            return true;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        boolean below = version.startsWith("<") && !version.startsWith("<=");
        boolean open = version.startsWith(">") || version.startsWith("^");
        return major > 2 || open && !version.contains("<") || (below ? minor > STRICT : minor >= STRICT);
    }
}
