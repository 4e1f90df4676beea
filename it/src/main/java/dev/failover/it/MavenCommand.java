package dev.failover.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Maven that runs this build, started in another directory; its output goes where this build's goes. */
record MavenCommand(File directory, Path settings, Path repository) {

    void succeeds(String... arguments) throws IOException, InterruptedException {
        int exit = run(arguments);
        if (exit != 0) {
            throw new IllegalStateException("Maven was to succeed and ended with " + exit);
        }
    }

    void fails(String... arguments) throws IOException, InterruptedException {
        if (run(arguments) == 0) {
            throw new IllegalStateException("Maven was to fail and succeeded");
        }
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        Demo.say("", "$ mvn " + String.join(" ", arguments), "");
        List<String> command = new ArrayList<>(
                List.of(executable(), "-B", "-ntp", "-s", settings.toString(), "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(directory).inheritIO();
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.start().waitFor();
    }

    private static String executable() {
        boolean windows = File.separatorChar == '\\';
        return Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString();
    }
}
