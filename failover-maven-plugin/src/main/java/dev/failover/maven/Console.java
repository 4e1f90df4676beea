package dev.failover.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Where reports go: standard output, past Maven's log, because parts of a report are meant to be copied and the log
 * puts a prefix on every line.
 *
 * @param charset how {@code stream} encodes; a report uses no sign that it lacks
 * @param width in columns
 */
record Console(PrintStream stream, Charset charset, boolean colour, int width) {

    /**
     * The console of a Maven run. Since version 4 Maven puts {@code [stdout]} and a prefix on what is written to
     * {@link System#out}; there the file descriptor is taken. Before, {@code System.out} is right: {@code --log-file}
     * and Maven's embedders redirect it.
     */
    static Console of(MavenRun run) {
        PrintStream target =
                run.capturesStandardOutput() ? new PrintStream(new FileOutputStream(FileDescriptor.out)) : System.out;
        Charset charset = StandardOutput.charset();
        return new Console(new PrintStream(target, true, charset), charset, run.colour(), run.width());
    }

    /** The same place in another charset. */
    Console in(Charset other) {
        return new Console(new PrintStream(stream, true, other), other, colour, width);
    }

    /** Prints text whose lines are separated by {@code \n}; a missing last line break is added. */
    void print(String text) {
        if (!text.isEmpty()) {
            stream.print(text.endsWith("\n") ? text : text + "\n");
            stream.flush();
        }
    }
}
