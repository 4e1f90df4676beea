package dev.failover.kustomize.load;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a build makes of files and bases that lie elsewhere; nothing is ever fetched. A copy of {@code https://host/path}
 * is looked for at {@code host/path}. A repository's ref may follow its name, as in {@code host/owner/name@v1/path}.
 *
 * @param copies the copies; empty: there are none
 * @param tolerant whether what has no copy is left out with a warning, as what kustomize would fetch; else it is refused
 */
public record RemoteCopies(Optional<SourceTree> copies, boolean tolerant) {
    /** As for the real tool without a network. */
    public static final RemoteCopies NONE = new RemoteCopies(Optional.empty(), false);

    /** Where copies are within a tree: no repository has such a directory. */
    private static final String MOUNT = "https:";

    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)^(?:git::)?(?:[a-z]+://)?(?:[^/@:]+@)?([^/:]+)(?::[0-9]+(?=/))?[:/]+([^?]*)(?:\\?(.*))?$");

    private static final Pattern REF = Pattern.compile("(?:^|&)(?:ref|version)=([^&]+)");

    /** The tree, with the copies at paths that no file of it has. */
    public SourceTree mountedOn(SourceTree tree) {
        return copies.<SourceTree>map(c -> new Mounted(tree, c)).orElse(tree);
    }

    /** Whether a path of a tree is that of a copy. */
    public static boolean isCopy(String path) {
        return path.startsWith(MOUNT + "/");
    }

    /** The path of the copy in the tree that it is mounted on. */
    public Optional<String> find(String url) {
        return copies.flatMap(tree -> places(url).stream()
                .filter(place -> tree.isDirectory(place) || tree.readable(place).isPresent())
                .map(place -> MOUNT + "/" + place)
                .findFirst());
    }

    /** Where a copy is expected, the most exact place first. */
    public static List<String> places(String url) {
        Matcher reference = REFERENCE.matcher(url);
        if (!reference.matches()) {
            return List.of();
        }
        String host = reference.group(1);
        String path = reference.group(2);
        Optional<String> ref = Optional.ofNullable(reference.group(3))
                .map(REF::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1));
        String repository = repository(host, path);
        String inside = path.substring(Math.min(path.length(), repository.length()));
        String name = host + "/" + repository.replaceFirst("\\.git$", "");
        List<String> places = new ArrayList<>();
        ref.map(r -> Paths.resolve("", name + "@" + r + "/" + inside)).ifPresent(p -> p.ifPresent(places::add));
        Paths.resolve("", name + "/" + inside).ifPresent(places::add);
        return places;
    }

    /** The part of the path that names the repository: up to {@code //}, to {@code .git}, or as the well-known hosts have it. */
    private static String repository(String host, String path) {
        int inside = path.indexOf("//");
        if (inside >= 0) {
            return path.substring(0, inside);
        }
        int git = path.indexOf(".git/");
        if (git >= 0) {
            return path.substring(0, git + ".git".length());
        }
        int owner = path.indexOf('/');
        int end = owner < 0 ? -1 : path.indexOf('/', owner + 1);
        return host.equals("github.com") && end >= 0 ? path.substring(0, end) : path;
    }

    private record Mounted(SourceTree tree, SourceTree copies) implements SourceTree {

        @Override
        public Optional<SourceFile> file(String path) {
            return isCopy(path) ? copies.file(within(path)).map(f -> new SourceFile(path, f.bytes())) : tree.file(path);
        }

        @Override
        public boolean isDirectory(String path) {
            return isCopy(path) ? copies.isDirectory(within(path)) : tree.isDirectory(path);
        }

        @Override
        public List<String> list(String directory) {
            return isCopy(directory) ? copies.list(within(directory)) : tree.list(directory);
        }

        @Override
        public List<String> discover() {
            return tree.discover();
        }

        @Override
        public Tracking tracking(String path) {
            return isCopy(path) ? Tracking.UNKNOWN : tree.tracking(path);
        }

        @Override
        public String realPath(String path) {
            return isCopy(path) ? path : tree.realPath(path);
        }

        @Override
        public String name() {
            return tree.name();
        }

        private static String within(String path) {
            return path.substring(MOUNT.length() + 1);
        }
    }
}
