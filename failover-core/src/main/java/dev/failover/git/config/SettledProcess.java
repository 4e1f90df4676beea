package dev.failover.git.config;

import dev.failover.source.NewFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process whose output ends only after all that it had to say on its error stream was read, and whose exit value is
 * there then. JGit asks for both as soon as the output ends, and would tell a refusal from a missing repository by luck.
 */
public final class SettledProcess extends Process {
    /** A bound for what never comes; a busy machine may take its time. */
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final CountDownLatch errorsRead = new CountDownLatch(1);
    private final InputStream output;
    private final InputStream errors;

    private SettledProcess(Process process, Path errors) {
        this.process = process;
        this.output = new AtEnd(process.getInputStream(), this::awaitErrors);
        this.errors = new AtEnd(new ErrorFile(process, errors), errorsRead::countDown);
    }

    /** Its errors go to a file: from a pipe Java may lose the last ones, where the process ends as they are read. */
    public static SettledProcess start(List<String> command) throws IOException {
        Path errors = NewFile.temporary(".err", new byte[0]);
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            return new SettledProcess(process, errors);
        } catch (IOException e) {
            Files.delete(errors);
            throw e;
        }
    }

    private void awaitErrors() {
        try {
            errorsRead.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int exitValue() {
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    @Override
    public OutputStream getOutputStream() {
        return process.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return errors;
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void destroy() {
        process.destroy();
    }

    /** A stream that does something before it tells its end. */
    private static final class AtEnd extends FilterInputStream {
        private final Runnable action;

        AtEnd(InputStream in, Runnable action) {
            super(in);
            this.action = action;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return told(super.read(bytes, offset, length));
        }

        private int told(int read) {
            if (read < 0) {
                action.run();
            }
            return read;
        }
    }
}
