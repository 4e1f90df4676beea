package dev.failover.goal.status;

import static java.util.stream.Collectors.toSet;

import dev.failover.git.history.History;
import dev.failover.git.history.PathLogs;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.LoggedCommit;
import dev.failover.goal.Workspace;
import dev.failover.goal.status.PlacedSince.Reason;
import dev.failover.source.SourceTree;
import dev.failover.swap.edit.PatchFile;
import dev.failover.topology.ServiceState;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the commits that brought services where they are. */
final class LastChange {
    static final int MOST_COMMITS = 10_000;

    private final Workspace workspace;
    private final History history;
    private final PathLogs logs;

    /** @param services all that will be asked for: the history is walked once for them */
    LastChange(Workspace workspace, CommitId head, Collection<ServiceState> services) {
        this.workspace = workspace;
        this.history = workspace.repository().history();
        this.logs = history.logs(head, services.stream().map(this::paths).toList(), MOST_COMMITS);
    }

    /** All files whose changes may have moved a service. */
    private Set<String> paths(ServiceState state) {
        Stream<String> values = ValueLine.of(state).stream().map(ValueLine::path);
        return Stream.concat(values, PatchFile.paths(state).stream())
                .map(workspace::inRepository)
                .collect(toSet());
    }

    PlacedSince of(ServiceState state) {
        List<ValueLine> lines = ValueLine.of(state);
        if (lines.isEmpty()) {
            return new PlacedSince.Unknown(Reason.NO_VALUES);
        }
        List<String> patches = PatchFile.paths(state);
        for (LoggedCommit commit : logs.of(paths(state))) {
            if (commit.parents().isEmpty()) {
                return history.isShallow() ? shallow() : since(commit);
            }
            if (changes(commit, lines, patches)) {
                return since(commit);
            }
        }
        return history.isShallow() ? shallow() : new PlacedSince.Unknown(Reason.NEVER_CHANGED);
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

    private static PlacedSince since(LoggedCommit commit) {
        return new PlacedSince.Commit(commit.id().name(), commit.time(), commit.author(), commit.subject());
    }

    private static PlacedSince shallow() {
        return new PlacedSince.Unknown(Reason.SHALLOW);
    }
}
