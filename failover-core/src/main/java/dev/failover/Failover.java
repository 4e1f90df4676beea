package dev.failover;

import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import dev.failover.git.GitException;
import dev.failover.kustomize.Kustomizer;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.server.Kubectl;
import dev.failover.schema.server.KubectlException;
import dev.failover.schema.server.ServerDryRun;
import dev.failover.source.SourceException;
import dev.failover.source.SourceTree;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The goals. Everything that they can't do for want of a sound environment is a {@link FailoverException}. */
public final class Failover {
    private final String goals;
    private final Clock clock;

    /**
     * @param goals what the user types before a goal's name, such as {@code mvn failover:}; the commands that messages
     *     advise start with it
     */
    public Failover(String goals) {
        this(goals, Clock.systemUTC());
    }

    Failover(String goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /**
     * Judges a tree. What is wrong in the tree is in the result, however broken it is.
     *
     * @throws FailoverException when there is no such directory, or an option makes no sense
     */
    public ValidateResult validate(ValidateOptions options) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(options.tree(), workspace -> {
            SourceTree tree = workspace.checkout();
            Model model = Model.of(tree, options.model());
            Verdict verdict = new Judgement(goals).of(model, YamlScan.problems(tree), fromServer(options, model));
            return new ValidateResult(tree.name(), verdict, next(verdict, model, commands));
        });
    }

    private static List<ResourceViolation> fromServer(ValidateOptions options, Model model) {
        return options.kubectl()
                .map(program -> new ServerDryRun(new Kubectl(program))
                        .violations(model.clusters().clusters()))
                .orElse(List.of());
    }

    /**
     * Moves services to their other side, with one commit, or refuses and leaves everything as it was.
     *
     * @throws FailoverException when there is no Git repository, the remote can't be reached, or an option makes no sense
     */
    public SwapResult swap(SwapOptions options) {
        Commands commands = new Commands(goals, options.tree(), options.model());
        return in(options.tree(), workspace -> new SwapRun(workspace, options, commands, clock.instant()).run());
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
            Kustomizer kustomizer = new Kustomizer(tree, options.restriction());
            return new BuildResult(options.directories().stream()
                    .map(Model::normalised)
                    .map(directory -> kustomizer.build(existing(directory, tree)))
                    .toList());
        });
    }

    private static String existing(String directory, SourceTree tree) {
        if (!tree.isDirectory(directory)) {
            throw new FailoverException("There is no directory " + directory + " in " + tree.name() + ".");
        }
        return directory;
    }

    private static <T> T in(TreeOptions options, Function<Workspace, T> goal) {
        try (Workspace workspace = Workspace.of(options)) {
            return goal.apply(workspace);
        } catch (GitException e) {
            throw new FailoverException(e.advice().isEmpty() ? e.getMessage() : e.getMessage() + "\n" + e.advice(), e);
        } catch (SourceException | KubectlException e) {
            throw new FailoverException(e.getMessage(), e);
        }
    }

    private static List<String> next(Verdict verdict, Model model, Commands commands) {
        if (verdict.count(Severity.ERROR) > 0) {
            return List.of("Mend the errors above, then run this again:", "   " + commands.validate());
        }
        Optional<FailoverService> service = model.topologies().stream()
                .map(Topology::services)
                .flatMap(List::stream)
                .findFirst();
        return service.map(s -> List.of(
                        "To see what a failover would change:",
                        "   " + commands.swap(SwapOptions.Direction.PROMOTE, List.of(s.toString()), List.of("dryRun"))))
                .orElse(List.of());
    }
}
