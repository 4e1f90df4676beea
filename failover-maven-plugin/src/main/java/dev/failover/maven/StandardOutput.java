package dev.failover.maven;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** What can be known of the process's standard output. */
final class StandardOutput {
    private StandardOutput() {}

    /**
     * The charset that Java found for standard output. A pipe or a file has none of its own: where the locale says no
     * more than ASCII (a container without {@code LANG}), a log is still read as UTF-8.
     */
    static Charset charset() {
        Charset locale = Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .findFirst()
                .orElseGet(Charset::defaultCharset);
        return locale.equals(StandardCharsets.US_ASCII) && !isTerminal() ? StandardCharsets.UTF_8 : locale;
    }

    static boolean isTerminal() {
        return System.console() != null;
    }
}
