package dev.failover.check.rules.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Paths in short: a directory stands for its files where all that it holds are meant. */
final class WholeDirectories {
    private final Set<String> holdingOthers = new HashSet<>();

    /** @param all every file that there is, {@code meant} among them */
    WholeDirectories(Collection<String> all, Collection<String> meant) {
        Set<String> files = new HashSet<>(meant);
        for (String path : all) {
            if (!files.contains(path)) {
                for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                    holdingOthers.add(path.substring(0, end));
                }
            }
        }
    }

    /** The files, each by the highest directory that holds nothing else. */
    List<String> of(List<String> meant) {
        return meant.stream().map(this::highest).distinct().toList();
    }

    private String highest(String path) {
        for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            String directory = path.substring(0, end);
            if (!holdingOthers.contains(directory)) {
                return directory;
            }
        }
        return path;
    }
}
