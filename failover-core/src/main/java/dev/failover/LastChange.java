package dev.failover;

import dev.failover.git.CommitId;
import dev.failover.git.GitRepository;
import dev.failover.git.LoggedCommit;
import dev.failover.source.SourceTree;
import dev.failover.swap.PatchFile;
import dev.failover.topology.ServiceState;
import java.util.List;
import java.util.stream.Stream;

/** Finds the commit that brought a service where it is. */
record LastChange(Workspace workspace, CommitId head) {
    static final String UNSHALLOW = "git fetch --unshallow";
    static final int MOST_COMMITS = 10_000;

    Since of(ServiceState state) {
        List<ValueLine> lines = ValueLine.of(state);
        if (lines.isEmpty()) {
            return new Since.Unknown("the service's values aren't there.", "");
        }
        GitRepository repository = workspace.repository();
        List<String> patches = PatchFile.paths(state);
        List<String> paths = Stream.concat(lines.stream().map(ValueLine::path), patches.stream())
                .map(workspace::inRepository)
                .distinct()
                .toList();
        for (LoggedCommit commit : repository.history().log(head, paths, MOST_COMMITS)) {
            if (commit.parents().isEmpty()) {
                return repository.history().isShallow() ? shallow() : since(commit);
            }
            if (changes(commit, lines, patches)) {
                return since(commit);
            }
        }
        return repository.history().isShallow() ? shallow() : new Since.Unknown("no commit has changed its files.", "");
    }

    /** Where a patch has gone, the lines that count again are as old as ever. */
    private boolean changes(LoggedCommit commit, List<ValueLine> lines, List<String> patches) {
        SourceTree before = workspace.at(commit.parents().get(0));
        SourceTree after = workspace.at(commit.id());
        return lines.stream().anyMatch(line -> line.countIn(before) != line.countIn(after))
                || patches.stream()
                        .anyMatch(patch -> before.file(patch).isPresent()
                                && after.file(patch).isEmpty());
    }

    private static Since since(LoggedCommit commit) {
        return new Since.Commit(commit.id().name(), commit.time(), commit.author(), commit.subject());
    }

    private static Since shallow() {
        return new Since.Unknown("this clone is shallow. To fetch the rest:", UNSHALLOW);
    }
}
