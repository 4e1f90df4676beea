package dev.failover.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files below a directory, as they are on disk when they are first asked for. Git has no say in it. */
public final class DirectoryTree implements SourceTree {
    private final Path root;
    private final Path realRoot;
    private final Map<String, Optional<SourceFile>> files = new ConcurrentHashMap<>();
    private final Map<String, List<String>> listings = new ConcurrentHashMap<>();
    private final Map<String, Boolean> inside = new ConcurrentHashMap<>(Map.of("", true));
    private volatile @Nullable List<String> discovered;

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
        if (!staysInside(path)) {
            throw new SourceException("refused: " + path + " leads out of " + root + " by a symbolic link");
        }
        try {
            if (Files.size(on) > LARGEST_FILE) {
                throw SourceException.tooLarge(path);
            }
            return Optional.of(new SourceFile(path, Files.readAllBytes(on)));
        } catch (IOException e) {
            throw new SourceException("can't read " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isDirectory(String path) {
        Path on = onDisk(path);
        return Files.isDirectory(on) && staysInside(path);
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
        List<String> known = discovered;
        if (known == null) {
            List<String> found = new ArrayList<>();
            walk("", found);
            found.sort(BYTE_ORDER);
            known = List.copyOf(found);
            discovered = known;
        }
        return known;
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
            } else if (Files.isRegularFile(on) && staysInside(path)) {
                found.add(path);
            }
        }
    }

    @Override
    public Tracking tracking(String path) {
        return Tracking.UNKNOWN;
    }

    @Override
    public String realPath(String path) {
        try {
            Path real = onDisk(path).toRealPath();
            return real.startsWith(realRoot)
                    ? realRoot.relativize(real).toString().replace(File.separatorChar, '/')
                    : path;
        } catch (IOException e) {
            return path; // nothing is there that a link could lead to
        }
    }

    @Override
    public String name() {
        return root.toString();
    }

    private Path onDisk(String path) {
        return path.isEmpty() ? root : root.resolve(path);
    }

    /** Only what is a link has to be resolved; all else is where its directory is, which is asked for again and again. */
    private boolean staysInside(String path) {
        Boolean known = inside.get(path);
        if (known == null) {
            Path on = onDisk(path);
            boolean asWritten = on.startsWith(root) && on.equals(on.normalize()) && !Files.isSymbolicLink(on);
            known = asWritten ? staysInside(parent(path)) : leadsInside(on);
            inside.put(path, known);
        }
        return known;
    }

    private boolean leadsInside(Path link) {
        try {
            return link.toRealPath().startsWith(realRoot);
        } catch (IOException e) {
            throw new SourceException("can't resolve " + root.relativize(link) + ": " + e.getMessage(), e);
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
