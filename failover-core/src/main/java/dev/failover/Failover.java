package dev.failover;

import dev.failover.check.policy.PolicyException;
import dev.failover.git.model.GitException;
import dev.failover.goal.Commands;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.NamedDirectories;
import dev.failover.goal.OutputPlace;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.Workspace;
import dev.failover.goal.build.BuildOptions;
import dev.failover.goal.build.BuildResult;
import dev.failover.goal.build.GraphOptions;
import dev.failover.goal.build.GraphResult;
import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.goal.follow.FollowGoal;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.follow.WaitResult;
import dev.failover.goal.status.HistoryGoal;
import dev.failover.goal.status.HistoryOptions;
import dev.failover.goal.status.HistoryResult;
import dev.failover.goal.status.StatusGoal;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.status.StatusResult;
import dev.failover.goal.swap.PushRetry;
import dev.failover.goal.swap.RemoteRequests;
import dev.failover.goal.swap.SwapCommand;
import dev.failover.goal.swap.SwapGoal;
import dev.failover.goal.swap.SwapGoals;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.FailureText;
import dev.failover.goal.validate.BaselineGoal;
import dev.failover.goal.validate.BaselineResult;
import dev.failover.goal.validate.FixGoal;
import dev.failover.goal.validate.FixResult;
import dev.failover.goal.validate.TreeChecker;
import dev.failover.goal.validate.ValidateGoal;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.kubectl.KubectlException;
import dev.failover.kustomize.Build;
import dev.failover.kustomize.Kustomizer;
import dev.failover.kustomize.load.RemoteCopies;
import dev.failover.report.graph.Graph;
import dev.failover.rollout.Pause;
import dev.failover.rollout.RolloutProgress;
import dev.failover.source.SourceException;
import dev.failover.source.SourceTree;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The goals. If a goal can't run in its environment, it throws a {@link FailoverException}. */
public final class Failover {
    private final String goals;
    private final Clock clock;
    private final Pause pause;

    /**
     * @param goals what the user types before a goal's name, such as {@code mvn failover:}. Commands in messages
     *     start with it
     */
    public Failover(String goals) {
        this(goals, Clock.systemUTC());
    }

    Failover(String goals, Clock clock) {
        this(goals, clock, Pause.SLEEP);
    }

    Failover(String goals, Clock clock, Pause pause) {
        this.goals = goals;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Checks a tree. Everything that is wrong in the tree is in the result, however broken the tree is.
     *
     * @throws FailoverException when there is no such directory, or an option is invalid
     */
    public ValidateResult validate(ValidateOptions options) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(
                options.tree(),
                workspace -> new ValidateGoal(
                                workspace,
                                checker(workspace, options),
                                commands,
                                OutputPlace.of(workspace, options.tree()))
                        .run());
    }

    /**
     * Makes the exact fixes in the checkout. Proves each fix by building again.
     *
     * @param dryRun shows the diff, and writes nothing
     * @throws FailoverException as {@link #validate}, or when a file can't be written
     */
    public FixResult fix(ValidateOptions options, boolean dryRun) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(
                options.tree(),
                workspace -> new FixGoal(
                                workspace,
                                checker(workspace, options),
                                commands,
                                OutputPlace.of(workspace, options.tree()),
                                dryRun)
                        .run());
    }

    /**
     * Writes the current findings to a baseline. A validation with that baseline fails only for new findings.
     *
     * @throws FailoverException as {@link #validate}, or when the file can't be written
     */
    public BaselineResult baseline(ValidateOptions options) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(
                options.tree(),
                workspace -> new BaselineGoal(
                                workspace,
                                checker(workspace, options),
                                commands,
                                OutputPlace.of(workspace, options.tree()))
                        .run());
    }

    /**
     * Moves services to their other side with one commit, or refuses and changes nothing.
     *
     * @throws FailoverException when there is no Git repository, the remote can't be reached, or an option is
     *     invalid
     */
    public SwapResult swap(SwapOptions options) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        RemoteRequests.requireSense(options);
        return in(
                () -> options.remote()
                        .repository()
                        .map(url -> Workspace.withoutCheckout(url, options.tree()))
                        .orElseGet(() -> Workspace.of(options.tree())),
                workspace -> {
                    SwapGoal goal =
                            new SwapGoals(commands, clock.instant(), new PushRetry(pause)).of(options, workspace);
                    try {
                        return goal.run();
                    } catch (GitException e) {
                        List<String> unused = workspace.repository().notUnderstood();
                        FailureText failure = new FailureText(e, new SwapCommand(options, commands), unused);
                        throw new FailoverException(
                                failure.text(), failure.withoutRemote().stream().toList(), e);
                    }
                });
    }

    /**
     * Waits until the swap's services run where they should, or until the timeout.
     *
     * @param progress receives each change in the cluster
     * @throws FailoverException when kubectl can't be run
     */
    public WaitResult follow(AwaitedRollout awaited, WaitOptions options, Consumer<RolloutProgress> progress) {
        return told(() -> new FollowGoal(awaited, options, clock, pause).run(progress));
    }

    /**
     * Finds where all configured services are, since when, and what prevents a move.
     *
     * @throws FailoverException when there is no such directory or no configuration
     */
    public StatusResult status(StatusOptions options) {
        return in(options.tree(), workspace -> new StatusGoal(workspace, options, LocalDate.now(clock)).run());
    }

    /**
     * Finds past swaps in HEAD's history.
     *
     * @throws FailoverException when there is no Git repository, or no commit
     */
    public HistoryResult history(HistoryOptions options) {
        return in(options.tree(), workspace -> new HistoryGoal(workspace, options).run());
    }

    /**
     * Finds what Flux applies from a tree, and through which entry points. Errors in the tree don't stop it.
     *
     * @throws FailoverException when there is no such directory
     */
    public GraphResult graph(GraphOptions options) {
        return in(
                options.tree(),
                workspace -> new GraphResult(
                        Graph.of(Model.of(workspace.checkout(), workspace.located(options.tree(), options.model()))
                                .topologies()),
                        OutputPlace.of(workspace, options.tree())));
    }

    /**
     * Builds directories as {@code kubectl kustomize} does. Errors in them are in the result.
     *
     * @throws FailoverException when no directory is given, or one doesn't exist
     */
    public BuildResult build(BuildOptions options) {
        if (options.directories().isEmpty()) {
            throw new FailoverException("Name what to build: -Dfailover.path=DIRECTORY[,DIRECTORY], relative to the top"
                    + " of the repository.");
        }
        return in(options.tree(), workspace -> {
            SourceTree tree = workspace.checkout();
            NamedDirectories directories =
                    new NamedDirectories(tree, workspace.root(), options.tree().executionRoot());
            Kustomizer kustomizer = new Kustomizer(
                    tree,
                    options.restriction(),
                    new RemoteCopies(options.remotes().map(Model::copies), false));
            List<Build> builds = options.directories().stream()
                    .map(directories::find)
                    .map(kustomizer::build)
                    .toList();
            return new BuildResult(builds, options.origins(), OutputPlace.of(workspace, options.tree()));
        });
    }

    private TreeChecker checker(Workspace workspace, ValidateOptions options) {
        ModelOptions located = workspace.located(options.tree(), options.model());
        return new TreeChecker(options.with(located), goals, LocalDate.now(clock));
    }

    private static <T> T in(TreeOptions options, Function<Workspace, T> goal) {
        return in(() -> Workspace.of(options), goal);
    }

    private static <T> T in(Supplier<Workspace> place, Function<Workspace, T> goal) {
        return told(() -> {
            try (Workspace workspace = place.get()) {
                return goal.apply(workspace);
            }
        });
    }

    /** What lower layers can't do, in the façade's words. */
    private static <T> T told(Supplier<T> action) {
        try {
            return action.get();
        } catch (GitException e) {
            throw new FailoverException(e.advice().isEmpty() ? e.getMessage() : e.getMessage() + "\n" + e.advice(), e);
        } catch (SourceException | KubectlException | PolicyException e) {
            throw new FailoverException(e.getMessage(), e);
        }
    }
}
