package dev.failover.maven;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.stream.Stream;

/** What can be known of the process's standard output. */
final class StandardOutput {
    private StandardOutput() {}

    /** The charset that Java found for standard output; before version 18 Java only knows it for a terminal. */
    static Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .findFirst()
                .orElseGet(Charset::defaultCharset);
    }

    static boolean isTerminal() {
        return System.console() != null;
    }
}
