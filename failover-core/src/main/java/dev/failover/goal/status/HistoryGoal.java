package dev.failover.goal.status;

import dev.failover.FailoverException;
import dev.failover.git.GitRepository;
import dev.failover.git.history.PathLogs;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.LoggedCommit;
import dev.failover.goal.Model;
import dev.failover.goal.Workspace;
import dev.failover.goal.swap.message.CommitTrailers;
import dev.failover.goal.swap.result.ValueMove;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the swaps of the past: those that say so by their trailers, and those that only their change tells. */
public final class HistoryGoal {
    private final Workspace workspace;
    private final GitRepository repository;
    private final HistoryOptions options;
    private final CommitId head;

    public HistoryGoal(Workspace workspace, HistoryOptions options) {
        this.workspace = workspace;
        this.repository = workspace.repository();
        this.options = options;
        this.head = repository
                .head()
                .commit()
                .orElseThrow(() -> new FailoverException("There is no commit yet in " + workspace.root() + "."));
    }

    public HistoryResult run() {
        List<SwapEvent> events = new ArrayList<>();
        for (LoggedCommit commit : repository.history().log(head, List.of(), LastChange.MOST_COMMITS)) {
            RecordedSwaps.of(commit).stream()
                    .filter(event -> isAskedFor(event.service()))
                    .forEach(events::add);
        }
        Model model = Model.of(workspace.at(head), workspace.located(options.tree(), options.model()));
        List<ServiceState> services = model.topologies().stream()
                .flatMap(t -> t.services().stream()
                        .filter(s -> isAskedFor(s.toString()))
                        .map(t::state))
                .toList();
        PathLogs logs = repository
                .history()
                .logs(
                        head,
                        services.stream()
                                .flatMap(HistoryGoal::claimLines)
                                .map(this::paths)
                                .toList(),
                        LastChange.MOST_COMMITS);
        services.stream()
                .flatMap(service -> unrecorded(service, logs))
                .distinct()
                .forEach(events::add);
        events.sort(Comparator.comparing(SwapEvent::time).reversed());
        boolean configured =
                model.topologies().stream().anyMatch(t -> !t.services().isEmpty());
        if (configured) {
            new AskedServices(options.services()).requireKnown(model.topologies(), events);
        }
        return new HistoryResult(events, !repository.history().isShallow(), configured);
    }

    private boolean isAskedFor(String service) {
        return options.services().isEmpty() || options.services().contains(service);
    }

    private static Stream<ValueLine> claimLines(ServiceState state) {
        return state.mount().stream().flatMap(m -> ValueLine.of(m.claimName()));
    }

    private Set<String> paths(ValueLine line) {
        return Set.of(workspace.inRepository(line.path()));
    }

    private Stream<SwapEvent> unrecorded(ServiceState state, PathLogs logs) {
        return claimLines(state)
                .flatMap(line ->
                        logs.of(paths(line)).stream().flatMap(commit -> unrecorded(commit, line, state.service())));
    }

    private Stream<SwapEvent> unrecorded(LoggedCommit commit, ValueLine line, FailoverService service) {
        boolean recorded = commit.trailers(CommitTrailers.SERVICE).contains(service.toString());
        if (recorded || commit.parents().isEmpty()) {
            return Stream.empty();
        }
        List<String> gone =
                new ArrayList<>(line.valuesIn(workspace.at(commit.parents().get(0))));
        List<String> come = new ArrayList<>(line.valuesIn(workspace.at(commit.id())));
        List<String> staying = List.copyOf(come);
        gone.forEach(come::remove);
        staying.forEach(gone::remove);
        return Arrays.stream(Side.values())
                .filter(side -> come.contains(service.pvc(side).text()))
                .flatMap(side -> left(gone, service.pvc(side.other()).text()).stream()
                        .map(claim -> event(commit, service, side, claim)));
    }

    /** The claim that was mounted before: the other side's, or whatever took its place. */
    private static Optional<String> left(List<String> gone, String otherSide) {
        return gone.contains(otherSide)
                ? Optional.of(otherSide)
                : Optional.of(gone).filter(g -> g.size() == 1).map(g -> g.get(0));
    }

    private static SwapEvent event(LoggedCommit commit, FailoverService service, Side to, String left) {
        return new SwapEvent(
                commit.id().name(),
                commit.time(),
                commit.author(),
                service.toString(),
                to == Side.BACKUP ? "promote" : "demote",
                Optional.of(new ValueMove(Optional.of(left), service.pvc(to).text())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
