package dev.failover;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways by which Java makes or changes a file, and who may go them besides {@code dev.failover.source}. */
final class FileWrites {
    private static final String GIT = "in Git's own directory, where no commit can put anything";
    private static final String TEMPORARY = "in a temporary file or directory that this run has made";

    private static final Map<String, String> REASONS = Map.of(
            "IndexFile", GIT,
            "IndexLock", GIT,
            "IndexStats", GIT,
            "RefNote", GIT,
            "WorkArea", GIT,
            "RepositoryOpener", TEMPORARY,
            "SettledProcess", TEMPORARY,
            "Kubectl", TEMPORARY,
            "TemporaryDirectory", TEMPORARY);

    private static final Set<String> OF_FILES = Set.of(
            "write",
            "writeString",
            "newOutputStream",
            "newBufferedWriter",
            "newByteChannel",
            "copy",
            "move",
            "createFile",
            "createDirectory",
            "createDirectories",
            "createLink",
            "createSymbolicLink",
            "createTempFile",
            "createTempDirectory",
            "setAttribute",
            "setLastModifiedTime",
            "setOwner",
            "setPosixFilePermissions");

    private static final Map<Class<?>, Set<String>> METHODS = Map.of(
            Files.class, OF_FILES,
            FileSystemProvider.class, OF_FILES,
            SecureDirectoryStream.class, Set.of("newByteChannel", "move"),
            FileChannel.class, Set.of("open"),
            AsynchronousFileChannel.class, Set.of("open"),
            File.class,
                    Set.of(
                            "createNewFile",
                            "createTempFile",
                            "mkdir",
                            "mkdirs",
                            "renameTo",
                            "setExecutable",
                            "setReadable",
                            "setWritable"),
            ProcessBuilder.class, Set.of("redirectOutput", "redirectError"));

    /** Those that open a file when they are made; the last two only if they are told its name. */
    private static final List<Class<?>> OPENED =
            List.of(FileOutputStream.class, FileWriter.class, RandomAccessFile.class);

    private static final List<Class<?>> OPENED_BY_NAME = List.of(PrintStream.class, PrintWriter.class);

    static final DescribedPredicate<JavaClass> EXCEPTED =
            describe("excepted with a reason", type -> REASONS.containsKey(outermost(type)));

    static final DescribedPredicate<JavaAccess<?>> ACCESS =
            describe("makes or changes a file", access -> isWrite(access.getTarget()));

    private FileWrites() {}

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(FileWrites::outermost).orElse(type.getSimpleName());
    }

    private static boolean isWrite(AccessTarget target) {
        if (!(target instanceof CodeUnitAccessTarget called)) {
            return false;
        }
        boolean made = called.getName().equals("<init>");
        boolean byName = called.getRawParameterTypes().stream()
                .limit(1)
                .anyMatch(first -> first.isEquivalentTo(File.class) || first.isEquivalentTo(String.class));
        return METHODS.entrySet().stream()
                        .anyMatch(entry ->
                                isOf(target, entry.getKey()) && entry.getValue().contains(target.getName()))
                || (made && OPENED.stream().anyMatch(type -> isOf(target, type)))
                || (made && byName && OPENED_BY_NAME.stream().anyMatch(type -> isOf(target, type)));
    }

    private static boolean isOf(AccessTarget target, Class<?> type) {
        return target.getOwner().isEquivalentTo(type);
    }
}
