package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.build.BuildOptions;
import dev.failover.goal.build.GraphOptions;
import dev.failover.goal.status.HistoryOptions;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.swap.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkout of somebody else's, whose configuration names programs: no goal runs one, and each says what to type. */
class ForeignCheckoutTest {
    private static final int SOMEBODY = 12345;

    @TempDir
    Path directory;

    private GitSandbox sandbox;
    private Path trace;

    @BeforeEach
    void a_checkout_that_names_programs() throws IOException {
        assumeTrue(
                directory.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && Files.getAttribute(directory, "unix:uid").equals(0),
                "skipped: only root can give files away");
        sandbox = new GitSandbox(directory, "facade/two-services");
        trace = directory.resolve("program-was-run");
        Path program = Files.writeString(directory.resolve("program"), "#!/bin/sh\n: >> '" + trace + "'\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String key : List.of(
                "gpg.program",
                "core.sshCommand",
                "core.fsmonitor",
                "credential.helper",
                "filter.evil.clean",
                "filter.evil.smudge",
                "filter.evil.process")) {
            sandbox.git("config", key, program.toString());
        }
        sandbox.git("config", "commit.gpgSign", "true");
        sandbox.git("config", "failover.credentialHelper", "true");
        sandbox.write(".git/info/attributes", "*.yaml filter=evil\n");
    }

    @Test
    void no_goal_runs_what_it_names() throws IOException {
        catchThrowable(() -> goals(sandbox.workTree()).get("promote").run());
        assertThat(trace).as("in a checkout of ours").exists();
        Files.delete(trace);
        Files.setAttribute(sandbox.workTree(), "unix:uid", SOMEBODY);

        for (Path start : List.of(sandbox.workTree(), sandbox.workTree().resolve("sonarr"))) {
            goals(start)
                    .forEach((goal, run) -> assertThatThrownBy(run::run)
                            .as(goal)
                            .isInstanceOf(FailoverException.class)
                            .hasMessage(
                                    "the Git repository " + sandbox.workTree() + " isn't used: " + sandbox.workTree()
                                            + " belongs to another user, and its settings could run programs as you\n"
                                            + "If you trust the repository, allow it, then run again:\n"
                                            + "git config --global --add safe.directory " + sandbox.workTree()));
        }

        assertThat(trace).doesNotExist();
    }

    private static Map<String, Runnable> goals(Path start) {
        TreeOptions tree = new TreeOptions(start, Optional.empty());
        ValidateOptions validate = new ValidateOptions(tree, ModelOptions.DEFAULT);
        ValidateOptions since =
                new ValidateOptions(tree, ModelOptions.DEFAULT).with(PolicyOptions.DEFAULT.withSince("origin/main"));
        Failover failover = new Failover("mvn failover:");
        Map<String, Runnable> goals = new LinkedHashMap<>();
        goals.put("validate", () -> failover.validate(validate));
        goals.put("validate with since", () -> failover.validate(since));
        goals.put("fix", () -> failover.fix(validate, true));
        goals.put("baseline", () -> failover.baseline(validate));
        goals.put("status", () -> failover.status(new StatusOptions(tree, ModelOptions.DEFAULT)));
        goals.put("history", () -> failover.history(new HistoryOptions(tree, ModelOptions.DEFAULT, List.of())));
        goals.put("graph", () -> failover.graph(new GraphOptions(tree, ModelOptions.DEFAULT)));
        goals.put(
                "build",
                () -> failover.build(new BuildOptions(tree, List.of("sonarr"), LoadRestriction.ROOT_ONLY, false)));
        goals.put("promote", () -> failover.swap(swap(tree, Direction.PROMOTE)));
        goals.put("demote", () -> failover.swap(swap(tree, Direction.DEMOTE)));
        return goals;
    }

    private static SwapOptions swap(TreeOptions tree, Direction direction) {
        return new SwapOptions(
                tree,
                ModelOptions.DEFAULT,
                direction,
                new ServiceSelection(List.of("sonarr"), Optional.empty()),
                Acceptance.NONE,
                CommitOptions.DEFAULT,
                false);
    }
}
