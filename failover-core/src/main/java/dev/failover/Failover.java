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
import dev.failover.goal.swap.SwapResult;
import dev.failover.goal.swap.text.FailureText;
import dev.failover.goal.validate.Assessor;
import dev.failover.goal.validate.BaselineGoal;
import dev.failover.goal.validate.BaselineResult;
import dev.failover.goal.validate.FixGoal;
import dev.failover.goal.validate.FixResult;
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

/** The goals. Everything that they can't do for want of a sound environment is a {@link FailoverException}. */
public final class Failover {
    private final String goals;
    private final Clock clock;
    private final Pause pause;

    /**
     * @param goals what the user types before a goal's name, such as {@code mvn failover:}; the commands that messages
     *     advise start with it
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
     * Judges a tree. What is wrong in the tree is in the result, however broken it is.
     *
     * @throws FailoverException when there is no such directory, or an option makes no sense
     */
    public ValidateResult validate(ValidateOptions options) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(
                options.tree(),
                workspace -> new ValidateGoal(
                                workspace,
                                assessor(workspace, options),
                                commands,
                                OutputPlace.of(workspace, options.tree()))
                        .run());
    }

    /**
     * Follows the remediations that are exact, in the checkout; each is proved by building again.
     *
     * @param dryRun shows the difference, and writes nothing
     * @throws FailoverException as {@link #validate}, or when a file can't be written
     */
    public FixResult fix(ValidateOptions options, boolean dryRun) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(
                options.tree(),
                workspace -> new FixGoal(
                                workspace,
                                assessor(workspace, options),
                                commands,
                                OutputPlace.of(workspace, options.tree()),
                                dryRun)
                        .run());
    }

    /**
     * Writes down what is wrong in a tree now, so that a validation with this baseline fails on new findings alone.
     *
     * @throws FailoverException as {@link #validate}, or when the file can't be written
     */
    public BaselineResult baseline(ValidateOptions options) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(
                options.tree(),
                workspace -> new BaselineGoal(
                                workspace,
                                assessor(workspace, options),
                                commands,
                                OutputPlace.of(workspace, options.tree()))
                        .run());
    }

    /**
     * Moves services to their other side, with one commit, or refuses and leaves everything as it was.
     *
     * @throws FailoverException when there is no Git repository, the remote can't be reached, or an option makes no sense
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
                        SwapCommand repeated = new SwapCommand(options, commands);
                        throw new FailoverException(new FailureText(e, repeated, unused).text(), e);
                    }
                });
    }

    /**
     * Follows a swap into the cluster, until its services run where they should or the time is over.
     *
     * @param progress hears of each change when it is seen
     * @throws FailoverException when kubectl can't be run
     */
    public WaitResult follow(AwaitedRollout awaited, WaitOptions options, Consumer<RolloutProgress> progress) {
        return told(() -> new FollowGoal(awaited, options, clock, pause).run(progress));
    }

    /**
     * Where all configured services are, since when, and what stands in the way of moving them.
     *
     * @throws FailoverException when there is no such directory or no configuration
     */
    public StatusResult status(StatusOptions options) {
        return in(options.tree(), workspace -> new StatusGoal(workspace, options, LocalDate.now(clock)).run());
    }

    /**
     * The swaps of the past, as HEAD's history tells them.
     *
     * @throws FailoverException when there is no Git repository, or no commit
     */
    public HistoryResult history(HistoryOptions options) {
        return in(options.tree(), workspace -> new HistoryGoal(workspace, options).run());
    }

    /**
     * What Flux applies from a tree, through which entry points. What is wrong in the tree is no obstacle.
     *
     * @throws FailoverException when there is no such directory
     */
    public GraphResult graph(GraphOptions options) {
        return in(
                options.tree(),
                workspace -> new GraphResult(
                        Graph.of(Model.of(workspace.checkout(), options.model()).topologies()),
                        OutputPlace.of(workspace, options.tree())));
    }

    /**
     * Builds directories as {@code kubectl kustomize} does. What is wrong in them is in the result.
     *
     * @throws FailoverException when no directory is named, or one isn't there
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

    private Assessor assessor(Workspace workspace, ValidateOptions options) {
        ModelOptions located = workspace.located(options.tree(), options.model());
        return new Assessor(options.with(located), goals, LocalDate.now(clock));
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
