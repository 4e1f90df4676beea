package dev.failover.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files below a directory, as they are on disk when they are first asked for. Git has no say in it. */
public final class DirectoryTree implements SourceTree {
    private static final Comparator<String> BYTE_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final Path root;
    private final Path realRoot;
    private final Map<String, Optional<SourceFile>> files = new ConcurrentHashMap<>();
    private final Map<String, List<String>> listings = new ConcurrentHashMap<>();

    private DirectoryTree(Path root, Path realRoot) {
        this.root = root;
        this.realRoot = realRoot;
    }

    /**
     * The tree below a directory.
     *
     * @throws SourceException when the directory isn't there, or can't be read
     */
    public static DirectoryTree of(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new SourceException("not a directory: " + absolute);
        }
        try {
            return new DirectoryTree(absolute, absolute.toRealPath());
        } catch (IOException e) {
            throw new SourceException("can't read the directory " + absolute + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<SourceFile> file(String path) {
        Optional<SourceFile> cached = files.get(path);
        return cached != null ? cached : files.computeIfAbsent(path, this::read);
    }

    private Optional<SourceFile> read(String path) {
        Path on = onDisk(path);
        if (!Files.isRegularFile(on)) {
            return Optional.empty();
        }
        if (!staysInside(on)) {
            throw new SourceException("refused: " + path + " leads out of " + root + " by a symbolic link");
        }
        try {
            return Optional.of(new SourceFile(path, Files.readAllBytes(on)));
        } catch (IOException e) {
            throw new SourceException("can't read " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isDirectory(String path) {
        Path on = onDisk(path);
        return Files.isDirectory(on) && staysInside(on);
    }

    @Override
    public List<String> list(String directory) {
        return listings.computeIfAbsent(directory, this::readListing);
    }

    private List<String> readListing(String directory) {
        if (!isDirectory(directory)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(onDisk(directory))) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException e) {
            throw new SourceException("can't list " + directory + ": " + e.getMessage(), e);
        }
        names.sort(BYTE_ORDER);
        return List.copyOf(names);
    }

    @Override
    public List<String> discover() {
        List<String> found = new ArrayList<>();
        walk("", found);
        found.sort(BYTE_ORDER);
        return List.copyOf(found);
    }

    /** Links to directories aren't walked: what they lead to is found where it really is, and no walk goes in circles. */
    private void walk(String directory, List<String> found) {
        for (String name : list(directory)) {
            String path = directory.isEmpty() ? name : directory + "/" + name;
            Path on = onDisk(path);
            if (Files.isDirectory(on, LinkOption.NOFOLLOW_LINKS)) {
                if (!name.equals(".git") && !path.equals("target/failover") && !path.endsWith("/target/failover")) {
                    walk(path, found);
                }
            } else if (Files.isRegularFile(on) && staysInside(on)) {
                found.add(path);
            }
        }
    }

    @Override
    public Tracking tracking(String path) {
        return Tracking.UNKNOWN;
    }

    @Override
    public String name() {
        return root.toString();
    }

    private Path onDisk(String path) {
        return path.isEmpty() ? root : root.resolve(path);
    }

    private boolean staysInside(Path on) {
        try {
            return on.toRealPath().startsWith(realRoot);
        } catch (IOException e) {
            throw new SourceException("can't resolve " + root.relativize(on) + ": " + e.getMessage(), e);
        }
    }
}
