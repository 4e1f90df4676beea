package dev.failover.git.commit;

import dev.failover.git.config.IdentityLookup;
import dev.failover.git.model.CommitRequest;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Identity;
import dev.failover.git.tree.GitTree;
import dev.failover.git.tree.TreeEditor;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Writes a commit and its trees and blobs as loose objects; nothing refers to them yet. */
public final class CommitWriter {
    private final Repository repository;

    public CommitWriter(Repository repository) {
        this.repository = repository;
    }

    /** Whether commits are signed, as Git is configured. */
    public boolean signs() {
        return new CommitSigner(repository.getConfig()).isWanted();
    }

    /**
     * @return empty when the new tree would be the old one
     * @throws GitException when it isn't known who commits, or the objects can't be written
     */
    public Optional<ObjectId> write(CommitRequest request) {
        IdentityLookup identities = new IdentityLookup(repository.getConfig());
        Identity author = request.author().orElseGet(identities::author);
        Identity committer = request.committer().orElseGet(identities::committer);
        try (RevWalk walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit base = walk.parseCommit(request.base().objectId());
            ObjectId tree = writeTree(base, request, inserter);
            if (tree.equals(base.getTree())) {
                return Optional.empty();
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setParentId(base);
            commit.setAuthor(person(author, request.time()));
            commit.setCommitter(person(committer, request.time()));
            commit.setMessage(request.message());
            new CommitSigner(repository.getConfig())
                    .sign(commit.build(), committer)
                    .ifPresent(signature -> commit.setGpgSignature(new GpgSignature(signature)));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return Optional.of(id);
        } catch (IOException e) {
            throw new GitException(
                    "can't write the commit into " + repository.getDirectory() + ": " + e.getMessage(), "", e);
        }
    }

    private ObjectId writeTree(RevCommit base, CommitRequest request, ObjectInserter inserter) throws IOException {
        TreeEditor editor = new TreeEditor(new GitTree(repository, base.getTree()), inserter);
        request.written().forEach(editor::write);
        request.deleted().forEach(editor::delete);
        return editor.apply();
    }

    private static PersonIdent person(Identity identity, Instant time) {
        return new PersonIdent(identity.name(), identity.email(), time, ZoneId.systemDefault());
    }
}
