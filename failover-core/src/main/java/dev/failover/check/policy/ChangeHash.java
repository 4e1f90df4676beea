package dev.failover.check.policy;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a change is, in one number: every file that it adds, alters or removes, by its path and bytes. Whoever approves a
 * weaker policy approves what it would let pass too, so one more push makes it another number.
 */
record ChangeHash(SourceTree before, SourceTree after) {

    /** 64 hexadecimal digits: nobody can make two changes of one. */
    String text() {
        MessageDigest digest = sha256();
        Set<String> paths = new TreeSet<>(before.discover());
        paths.addAll(after.discover());
        for (String path : paths) {
            byte[] old = bytes(before, path);
            byte[] now = bytes(after, path);
            if (!Arrays.equals(old, now)) {
                digest.update(framed(path, old, now));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte @Nullable [] bytes(SourceTree tree, String path) {
        return tree.readable(path).map(SourceFile::bytes).orElse(null);
    }

    /** With the length of each part before it, so that no two changes read the same. */
    private static byte[] framed(String path, byte @Nullable [] old, byte @Nullable [] now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, path.getBytes(StandardCharsets.UTF_8));
            write(out, old);
            write(out, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte @Nullable [] part) throws IOException {
        out.writeInt(part == null ? -1 : part.length);
        if (part != null) {
            out.write(part);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
