package dev.failover.git.checkout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/**
 * How one file's bytes in the work tree relate to its blob: line endings by {@code core.autocrlf}, {@code core.eol} and
 * {@code .gitattributes}. Filters (Git LFS), {@code ident} and other encodings are recognised, not run.
 */
public record Conversion(EolStreamType checkin, EolStreamType checkout, boolean supported) {
    public static final Conversion NONE = new Conversion(EolStreamType.DIRECT, EolStreamType.DIRECT, true);

    /** Looks up what applies to the paths, be they in the commit, the index or the work tree. */
    static Map<String, Conversion> of(Repository repository, RevCommit commit, DirCache index, Collection<String> paths)
            throws IOException {
        Map<String, Conversion> found = new HashMap<>();
        if (paths.isEmpty()) {
            return found;
        }
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.setRecursive(true);
            walk.setFilter(PathFilterGroup.createFromStrings(paths));
            FileTreeIterator files = new FileTreeIterator(repository);
            walk.addTree(files);
            walk.addTree(new DirCacheIterator(index));
            walk.addTree(commit.getTree());
            files.setDirCacheIterator(walk, 1);
            WorkingTreeOptions options = repository.getConfig().get(WorkingTreeOptions.KEY);
            while (walk.next()) {
                found.put(walk.getPathString(), of(repository, options, walk.getAttributes()));
            }
        }
        return found;
    }

    private static Conversion of(Repository repository, WorkingTreeOptions options, Attributes attributes) {
        boolean filtered = attributes.getValue("filter") != null
                && repository.getConfig().getSubsections("filter").contains(attributes.getValue("filter"));
        boolean other = attributes.isSet("ident") || attributes.getValue("working-tree-encoding") != null;
        return new Conversion(
                EolStreamTypeUtil.detectStreamType(OperationType.CHECKIN_OP, options, attributes),
                EolStreamTypeUtil.detectStreamType(OperationType.CHECKOUT_OP, options, attributes),
                !filtered && !other);
    }

    /** Whether Git would call a file with these bytes unchanged from the blob. */
    public boolean matches(byte[] onDisk, byte[] blob) {
        return Arrays.equals(onDisk, blob) || Arrays.equals(toBlob(onDisk), blob);
    }

    private byte[] toBlob(byte[] onDisk) {
        try (InputStream in = EolStreamTypeUtil.wrapInputStream(new ByteArrayInputStream(onDisk), checkin)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like Git, which converts no text that has a CR already when it only guesses that it is text. */
    public byte[] toDisk(byte[] blob) {
        boolean guessed = checkout == EolStreamType.AUTO_CRLF || checkout == EolStreamType.AUTO_LF;
        if (guessed && new String(blob, StandardCharsets.ISO_8859_1).indexOf('\r') >= 0) {
            return blob;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(blob.length + blob.length / 16);
        try (OutputStream out = EolStreamTypeUtil.wrapOutputStream(bytes, checkout)) {
            out.write(blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
