package dev.failover.git.tree;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.QuotedString;

/** The difference between two trees as {@code git diff} prints it, such that {@code git apply} takes it. */
public final class UnifiedDiff {
    private static final int ABBREVIATED = 7;
    private static final String NO_FILE = "/dev/null";

    private UnifiedDiff() {}

    /**
     * @param paths the files to compare, in the order to print; what doesn't differ is left out
     * @return lines separated by {@code \n}; a CR of the files stays. A binary file is only named
     */
    public static String between(SourceTree before, SourceTree after, Collection<String> paths) {
        return between(before, after, paths, "");
    }

    /** @param directory that of both trees in their repository, at whose top the difference can be applied */
    public static String between(SourceTree before, SourceTree after, Collection<String> paths, String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String path : paths) {
            try {
                print(out, prefix + path, before.file(path), after.file(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void print(
            ByteArrayOutputStream out, String path, Optional<SourceFile> before, Optional<SourceFile> after)
            throws IOException {
        byte[] old = before.map(SourceFile::bytes).orElse(new byte[0]);
        byte[] now = after.map(SourceFile::bytes).orElse(new byte[0]);
        if (before.isPresent() == after.isPresent() && Arrays.equals(old, now)) {
            return;
        }
        String oldName = quoted("a/" + path);
        String newName = quoted("b/" + path);
        write(out, "diff --git " + oldName + " " + newName + "\n");
        if (before.isEmpty()) {
            write(out, "new file mode 100644\n");
        } else if (after.isEmpty()) {
            write(out, "deleted file mode 100644\n");
        }
        write(out, "index " + id(before) + ".." + id(after) + "\n");
        String from = before.isPresent() ? oldName : NO_FILE;
        String to = after.isPresent() ? newName : NO_FILE;
        if (RawText.isBinary(old) || RawText.isBinary(now)) {
            write(out, "Binary files " + from + " and " + to + " differ\n");
        } else if (old.length + now.length > 0) {
            write(out, "--- " + ended(from) + "\n+++ " + ended(to) + "\n");
            printHunks(out, new RawText(old), new RawText(now));
        }
    }

    private static void printHunks(ByteArrayOutputStream out, RawText old, RawText now) throws IOException {
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(
                    DiffAlgorithm.getAlgorithm(SupportedAlgorithm.HISTOGRAM).diff(RawTextComparator.DEFAULT, old, now),
                    old,
                    now);
        }
    }

    private static String id(Optional<SourceFile> file) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            String name = file.map(
                            f -> formatter.idFor(Constants.OBJ_BLOB, f.bytes()).name())
                    .orElse("0".repeat(Constants.OBJECT_ID_STRING_LENGTH));
            return name.substring(0, ABBREVIATED);
        }
    }

    private static String quoted(String name) {
        return QuotedString.GIT_PATH.quote(name);
    }

    /** A tab ends a name that has a blank in it, so that nobody takes the rest for a date. */
    private static String ended(String name) {
        return name.indexOf(' ') >= 0 && !name.startsWith("\"") ? name + "\t" : name;
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
