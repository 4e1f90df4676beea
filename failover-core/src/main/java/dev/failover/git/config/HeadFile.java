package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The branch that is checked out, found without the configuration, since conditions of that ask for it. */
final class HeadFile {
    private static final String REF = "ref:";
    private static final String BRANCHES = "refs/heads/";
    /** Where refs are kept in a table, HEAD names this and means nothing by it. */
    private static final String IN_A_TABLE = "refs/heads/.invalid";
    /** As deep as Git follows one ref to the next. */
    private static final int DEEPEST = 5;

    private final RepositoryPlace place;

    HeadFile(RepositoryPlace place) {
        this.place = place;
    }

    /** Without {@code refs/heads/}; also one that has no commits yet. Empty where HEAD names a commit. */
    Optional<String> branch() {
        try {
            Optional<String> target = target(place.gitDir().resolve("HEAD"));
            if (target.filter(IN_A_TABLE::equals).isPresent()) {
                target = inTable();
            }
            return target.flatMap(this::last)
                    .filter(name -> name.startsWith(BRANCHES))
                    .map(name -> name.substring(BRANCHES.length()));
        } catch (IOException e) {
            throw new GitException(
                    "can't read HEAD in the Git repository " + place.gitDir() + ": " + e.getMessage(), "git fsck", e);
        }
    }

    private Optional<String> last(String first) {
        String name = first;
        for (int i = 0; i < DEEPEST; i++) {
            try {
                Path file = place.commonDir().resolve(name);
                Optional<String> next = Files.isRegularFile(file) ? target(file) : Optional.empty();
                if (next.isEmpty()) {
                    return Optional.of(name);
                }
                name = next.get();
            } catch (IOException e) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> target(Path file) throws IOException {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).startsWith("refs")) {
            return Optional.of(ConfigPath.slashes(Files.readSymbolicLink(file).toString()));
        }
        String text = Files.readString(file).strip();
        return text.startsWith(REF) ? Optional.of(text.substring(REF.length()).strip()) : Optional.empty();
    }

    private Optional<String> inTable() throws IOException {
        try (Repository plain = new FileRepositoryBuilder()
                .setGitDir(place.gitDir().toFile())
                .setBare()
                .build()) {
            Ref head = plain.exactRef("HEAD");
            return Optional.ofNullable(head)
                    .filter(Ref::isSymbolic)
                    .map(ref -> ref.getLeaf().getName());
        }
    }
}
