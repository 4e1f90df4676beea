package dev.failover.git;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitRequest;
import dev.failover.git.model.Destination;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Commit requests as the tests need them. */
public final class Requests {
    static final Instant TIME = Instant.parse("2027-01-31T02:03:04Z");

    private Requests() {}

    static CommitRequest write(CommitId base, Destination destination, String path, String text) {
        return write(base, destination, List.of(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8))));
    }

    static CommitRequest write(CommitId base, Destination destination, List<SourceFile> files) {
        return new CommitRequest(
                base,
                destination,
                files,
                List.of(),
                "failover: a - failover to backup\n",
                Optional.empty(),
                Optional.empty(),
                TIME);
    }

    /** Opens the repository, plans on the tip of its destination, commits. */
    public static CommitOutcome commit(Git user, boolean push, String path, String text) {
        try (GitRepository repository = GitRepository.discover(user.directory()).orElseThrow()) {
            Destination destination = repository.delivery().destination(push, Optional.empty(), Optional.empty());
            return repository.delivery().commit(write(repository.delivery().tip(destination), destination, path, text));
        }
    }
}
