package dev.failover.kustomize.sweep;

import dev.failover.kustomize.Build;
import dev.failover.kustomize.Kustomizer;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One repository of a sweep. Its files are read once; the bases that a build has made serve the next one. */
final class Checkout {
    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private final Path root;
    private final SourceTree tree;
    private Kustomizer kustomizer;

    Checkout(Path root) {
        this.root = root;
        this.tree = DirectoryTree.of(root);
        this.kustomizer = newKustomizer();
    }

    /** The folder itself where it is a repository or has a kustomization, else each directory in it. */
    static List<Path> in(Path folder) throws IOException {
        if (Files.exists(folder.resolve(".git")) || NAMES.stream().anyMatch(n -> Files.exists(folder.resolve(n)))) {
            return List.of(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    String name() {
        return root.getFileName().toString();
    }

    Path root() {
        return root;
    }

    /** Every directory with a kustomization file, from the root. */
    List<String> directories() {
        return tree.discover().stream()
                .filter(path -> NAMES.contains(path.substring(path.lastIndexOf('/') + 1)))
                .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                .distinct()
                .sorted()
                .toList();
    }

    Outcome compare(String directory, Judge judge, Callable<Judge.Answer> theirs) throws InterruptedException {
        try {
            return Outcome.of(directory, build(directory, judge), theirs.call());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            StackTraceElement[] trace = cause.getStackTrace();
            return new Outcome(Outcome.Kind.EXCEPTION, directory, cause + (trace.length > 0 ? " at " + trace[0] : ""));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException("the judge can't be run: " + e, e));
        }
    }

    private Judge.Answer build(String directory, Judge judge) throws ExecutionException, InterruptedException {
        Kustomizer own = kustomizer;
        FutureTask<Judge.Answer> ours = new FutureTask<>(() -> answer(own.build(directory)));
        Thread thread = new Thread(ours, "build");
        thread.setDaemon(true);
        thread.start();
        try {
            return ours.get(judge.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kustomizer = newKustomizer(); // the old one is still at work
            return new Judge.Answer(
                    Judge.Answer.Kind.NONE,
                    "not built after " + judge.patience().toSeconds() + " s");
        }
    }

    private Kustomizer newKustomizer() {
        return new Kustomizer(tree, LoadRestriction.REPOSITORY);
    }

    private static Judge.Answer answer(Build build) {
        return build.failed()
                ? new Judge.Answer(
                        Judge.Answer.Kind.REFUSED,
                        build.problems().stream()
                                .filter(p -> p.level() == Problem.Level.ERROR)
                                .map(p -> p.location() + " " + p.id() + ": " + p.message())
                                .collect(Collectors.joining("\n")))
                : new Judge.Answer(Judge.Answer.Kind.BUILT, build.toYaml());
    }
}
