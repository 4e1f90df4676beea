package dev.failover.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows the plugin at work on a copy of the sample repository: a pass, a deliberate failure, a dry run. */
public final class Demo {
    private final File directory;
    private final MavenCommand maven;

    private Demo(File directory, MavenCommand maven) {
        this.directory = directory;
        this.maven = maven;
    }

    /**
     * Shows it all, and fails when something comes out otherwise than announced.
     *
     * @param arguments this module's directory, the project's version, the local repository of the build
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path module = Path.of(arguments[0]);
        Path directory = Files.createDirectories(module.resolve("target/demo/home-cluster"));
        Path settings = directory.resolveSibling("settings.xml");
        fill(module.resolve("src/demo/pom.xml"), "@project.version@", arguments[1], directory.resolve("pom.xml"));
        String repository = Path.of(arguments[2]).toUri().toString();
        fill(module.resolve("src/it/settings.xml"), "@localRepositoryUrl@", repository, settings);

        File home = directory.toFile();
        MavenCommand maven = new MavenCommand(home, settings, module.resolve("target/local-repo"));
        new Demo(home, maven)
                .show(SampleRepository.copy(module.resolve("sample").toFile(), home));
    }

    private void show(SampleRepository repository) throws IOException, InterruptedException {
        repository.commitAndPush();
        announce("1. A repository whose services can all be failed over");
        maven.succeeds("failover:validate");

        announce("2. The same without the entry of 'audiobookshelf': this build fails, and says what to paste");
        String entry = repository.removeEntry("audiobookshelf");
        maven.fails("failover:validate");
        repository.replace(SampleRepository.CONFIG_MAP, "    services:\n", "    services:\n" + entry);

        announce("3. The primary node has died: what promoting 'navidrome' to its backup would change");
        maven.succeeds("failover:promote", "-Dservice=navidrome", "-DdryRun");
        say("", "All three came out as announced. They ran in " + directory, "");
    }

    private static void fill(Path template, String token, String value, Path target) throws IOException {
        Files.writeString(target, Files.readString(template).replace(token, value));
    }

    private static void announce(String title) {
        String line = "=".repeat(title.length());
        say("", line, title, line);
    }

    static void say(String... lines) {
        List.of(lines).forEach(System.out::println);
        System.out.flush();
    }
}
