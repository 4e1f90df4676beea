package dev.failover.kustomize.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Builds every kustomization of a folder of checkouts, and has a judge build it too. {@code src/build/sweep.sh} runs it;
 * the properties {@code sweep.judge}, {@code sweep.seconds} and {@code sweep.verbose} come from there.
 */
public final class Sweep {
    private static final int JUDGES = 2;

    private Sweep() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Judge judge = new Judge(
                List.of(System.getProperty("sweep.judge", "kubectl kustomize").split(" ")),
                Duration.ofSeconds(Integer.getInteger("sweep.seconds", 60)));
        boolean verbose = Boolean.getBoolean("sweep.verbose");
        ExecutorService judges = Executors.newFixedThreadPool(JUDGES);
        SweepTable table = new SweepTable();
        for (Path root : Checkout.in(Path.of(args[0]).toRealPath())) {
            List<Outcome> outcomes = sweep(new Checkout(root), judge, judges);
            outcomes.stream().filter(o -> verbose || o.kind().isDifference()).forEach(o -> print(root, o));
            table.add(root.getFileName().toString(), outcomes);
        }
        judges.shutdown();
        System.out.print(table.text());
        System.exit(table.hasDifferences() ? 1 : 0);
    }

    private static List<Outcome> sweep(Checkout checkout, Judge judge, ExecutorService judges)
            throws InterruptedException {
        List<String> directories = checkout.directories();
        List<Future<Judge.Answer>> theirs = directories.stream()
                .map(directory ->
                        judges.submit(() -> judge.build(checkout.root().resolve(directory))))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < directories.size(); i++) {
            outcomes.add(checkout.compare(directories.get(i), judge, theirs.get(i)::get));
        }
        return outcomes;
    }

    private static void print(Path root, Outcome outcome) {
        System.out.println(
                outcome.kind().words() + ": " + root.getFileName() + " " + SweepTable.name(outcome.directory()));
        outcome.detail().lines().limit(12).forEach(line -> System.out.println("    " + line));
    }
}
