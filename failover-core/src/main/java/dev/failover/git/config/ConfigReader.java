package dev.failover.git.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files of a configuration, and those that they include, in the order in which Git takes their settings. */
final class ConfigReader {
    private static final int DEEPEST = 10;
    private static final String HAS_URL = "hasconfig:remote.*.url:";

    private final List<ConfigSource> sources;
    private final IncludeCondition condition;
    private final boolean gathersUrls;
    private final List<ConfigEntry> entries = new ArrayList<>();
    private @Nullable List<String> remoteUrls;
    private ConfigScope scope = ConfigScope.SYSTEM;
    private int depth;
    private boolean urlsAreForbidden;

    private ConfigReader(List<ConfigSource> sources, IncludeCondition condition, boolean gathersUrls) {
        this.sources = sources;
        this.condition = condition;
        this.gathersUrls = gathersUrls;
    }

    static List<ConfigEntry> read(List<ConfigSource> sources, IncludeCondition condition) {
        return new ConfigReader(sources, condition, false).read();
    }

    private List<ConfigEntry> read() {
        for (ConfigSource source : sources) {
            scope = source.scope();
            source.read().ifPresent(bytes -> read(source.file(), bytes));
        }
        scope = ConfigScope.COMMAND;
        CommandConfig.entries().forEach(this::take);
        return entries;
    }

    private void read(Path file, byte[] bytes) {
        Optional<Path> origin = Optional.of(file);
        new ConfigText(file, bytes).read((key, value, line) -> take(new ConfigEntry(scope, origin, line, key, value)));
    }

    private void take(ConfigEntry entry) {
        if (urlsAreForbidden && entry.isRemoteUrl()) {
            throw entry.fault(
                    "a file included by includeIf can't set a remote's URL if"
                            + " includeIf.hasconfig depends on these URLs",
                    "Move " + entry.key() + " into the file that includes this one, then run again.");
        }
        entries.add(entry);
        if (entry.key().equals("include.path")) {
            include(entry);
        } else if (entry.section().equals("includeif") && entry.name().equals("path") && holds(entry)) {
            boolean before = urlsAreForbidden;
            urlsAreForbidden |= gathersUrls;
            include(entry);
            urlsAreForbidden = before;
        }
    }

    private boolean holds(ConfigEntry entry) {
        String words = entry.subsection().orElse("");
        Optional<String> url = IncludeCondition.after(HAS_URL, words);
        return url.map(pattern -> gathersUrls || hasRemoteUrl(pattern))
                .orElseGet(() -> condition.holds(words, entry.file()));
    }

    /** The URLs are those of a run of its own, in which all such files are included, since none may set a URL. */
    private boolean hasRemoteUrl(String pattern) {
        if (remoteUrls == null) {
            remoteUrls = new ConfigReader(sources, condition, true)
                    .read().stream()
                            .filter(ConfigEntry::isRemoteUrl)
                            .map(ConfigReader::url)
                            .toList();
        }
        return remoteUrls.stream().anyMatch(url -> WildMatch.matches(pattern, url, false));
    }

    private static String url(ConfigEntry entry) {
        String url = entry.value();
        if (url == null) {
            throw entry.fault("the value of " + entry.key() + " is missing");
        }
        return url;
    }

    private void include(ConfigEntry entry) {
        Path file = included(entry);
        Optional<byte[]> bytes = ConfigSource.read(file);
        if (bytes.isEmpty()) {
            return;
        }
        if (++depth > DEEPEST) {
            throw entry.fault(
                    "more than " + DEEPEST + " includes are nested, the last one " + file
                            + "; perhaps a file includes itself",
                    "Remove the include that closes the cycle, then check: git config --list");
        }
        read(file, bytes.get());
        depth--;
    }

    private static Path included(ConfigEntry entry) {
        String value = entry.value();
        if (value == null) {
            throw entry.fault("the path of the file to include is missing");
        }
        String path = ConfigPath.expand(value).orElseThrow(() -> entry.fault("unknown user in the path " + value));
        try {
            if (ConfigPath.isAbsolute(path)) {
                return Path.of(path);
            }
            return entry.file()
                    .orElseThrow(() -> entry.fault("only a file can include a relative path: " + path))
                    .resolveSibling(path);
        } catch (InvalidPathException e) {
            throw entry.fault("not a valid path: " + path);
        }
    }
}
