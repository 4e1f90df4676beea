package dev.failover.git;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.CommitOutcome.NothingToCommit;
import dev.failover.git.model.Destination;
import java.nio.file.Path;
import java.util.Optional;

/** The main class of a forked JVM: one swap of {@code a.yaml}, or what is left to do of an interrupted one. */
public final class CommitOnce {
    private CommitOnce() {}

    public static void main(String[] arguments) {
        System.out.println("started");
        try (GitRepository repository =
                GitRepository.discover(Path.of(arguments[0])).orElseThrow()) {
            Destination destination =
                    repository.delivery().destination(arguments[1].equals("push"), Optional.empty(), Optional.empty());
            CommitId tip = repository.delivery().tip(destination);
            System.out.print(words(repository, destination, tip));
        }
    }

    private static String words(GitRepository repository, Destination destination, CommitId tip) {
        CommitOutcome outcome =
                repository.delivery().commit(Requests.write(tip, destination, "a.yaml", "role: backup\n"));
        if (outcome instanceof NothingToCommit) {
            return "nothing to commit, "
                    + repository.delivery().follow(destination, tip).getClass().getSimpleName() + "\n";
        }
        return outcome instanceof Committed ? "committed\n" : outcome + "\n";
    }
}
