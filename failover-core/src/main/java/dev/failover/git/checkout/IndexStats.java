package dev.failover.git.checkout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Constants;

/**
 * Fills the fields of an index that JGit leaves at zero: inode, owner, time of change. Without them Git takes a file for
 * changed until its next {@code git status}, and scripts that ask {@code git diff-index} are misled.
 *
 * <p>The format is that of Git's {@code index-format.txt}, versions 2 to 4.
 */
final class IndexStats {
    private static final int HEADER = 12;
    private static final int MTIME = 8;
    private static final int DEVICE = 16;
    private static final int OWNER = 28;
    private static final int FLAGS = 60;
    private static final int EXTENDED = 0x4000;
    private static final int CHECKSUM = 20;

    private final ByteBuffer index;
    private final int version;

    private IndexStats(byte[] bytes) {
        this.index = ByteBuffer.wrap(bytes);
        this.version = index.getInt(4);
    }

    /** Rewrites a finished index file in place; nobody else may know it yet. */
    static void fill(Path file, Path workTree, Set<String> paths) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("unix")) {
            return;
        }
        IndexStats stats = new IndexStats(Files.readAllBytes(file));
        stats.fillEntries(workTree, paths);
        stats.sign();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.write(stats.index.rewind());
        }
    }

    private void fillEntries(Path workTree, Set<String> paths) throws IOException {
        int entry = HEADER;
        byte[] name = new byte[0];
        for (int i = index.getInt(8); i > 0; i--) {
            int start = entry + FLAGS + (index.getShort(entry + FLAGS) & EXTENDED) / EXTENDED * 2 + 2;
            int kept = 0;
            if (version >= 4) {
                index.position(start);
                kept = name.length - readOffset();
                start = index.position();
            }
            int end = start;
            while (index.get(end) != 0) {
                end++;
            }
            name = join(name, kept, start, end);
            String path = new String(name, StandardCharsets.UTF_8);
            if (paths.contains(path)) {
                fillEntry(entry, workTree.resolve(path));
            }
            entry = version >= 4 ? end + 1 : entry + (end - entry + 8) / 8 * 8;
        }
    }

    /** Version 4 leaves out what a name has in common with the one before it. */
    private byte[] join(byte[] before, int kept, int start, int end) {
        byte[] name = new byte[kept + end - start];
        System.arraycopy(before, 0, name, 0, kept);
        index.get(start, name, kept, end - start);
        return name;
    }

    private int readOffset() {
        int next = index.get();
        int value = next & 0x7f;
        while ((next & 0x80) != 0) {
            next = index.get();
            value = ((value + 1) << 7) | (next & 0x7f);
        }
        return value;
    }

    private void fillEntry(int entry, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(file)) {
            return;
        }
        Map<String, Object> stat = Files.readAttributes(
                file, "unix:ctime,lastModifiedTime,dev,ino,uid,gid,size", LinkOption.NOFOLLOW_LINKS);
        putTime(entry, (FileTime) stat.get("ctime"));
        putTime(entry + MTIME, (FileTime) stat.get("lastModifiedTime"));
        index.putInt(entry + DEVICE, ((Number) stat.get("dev")).intValue());
        index.putInt(entry + DEVICE + 4, ((Number) stat.get("ino")).intValue());
        index.putInt(entry + OWNER, ((Number) stat.get("uid")).intValue());
        index.putInt(entry + OWNER + 4, ((Number) stat.get("gid")).intValue());
        index.putInt(entry + OWNER + 8, ((Number) stat.get("size")).intValue());
    }

    private void putTime(int at, FileTime time) {
        long nanos = time.to(TimeUnit.NANOSECONDS);
        index.putInt(at, (int) Math.floorDiv(nanos, 1_000_000_000L));
        index.putInt(at + 4, (int) Math.floorMod(nanos, 1_000_000_000L));
    }

    private void sign() {
        MessageDigest digest = Constants.newMessageDigest();
        digest.update(index.array(), 0, index.capacity() - CHECKSUM);
        index.put(index.capacity() - CHECKSUM, digest.digest());
    }
}
