package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.check.Finding;
import dev.failover.check.policy.Baseline;
import dev.failover.goal.Commands;
import dev.failover.goal.Model;
import dev.failover.goal.OutputPlace;
import dev.failover.goal.Workspace;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes down what is found now, so that only what is new fails from here on. */
public record BaselineGoal(Workspace workspace, TreeChecker checker, Commands commands, OutputPlace outputs) {
    private static final String ADVICE =
            "Remove it, or choose another file in the repository: -Dfailover.baseline=FILE.";

    public BaselineResult run() {
        SourceTree tree = workspace.checkout();
        String path = Model.normalised(checker.options().policy().baseline().orElse(Baseline.DEFAULT_PATH));
        Path file = workspace.root().resolve(path);
        outputs.requireWritable(List.of(file), ADVICE);
        List<Finding> findings = checker.check(tree).findings().stream()
                .filter(Baseline::isListed)
                .toList();
        byte[] text = Baseline.text(
                        findings,
                        List.of(
                                // its lines are as long as the messages are
                                "yamllint disable",
                                "Known findings, which don't fail the build; " + commands.goals()
                                        + "baseline writes them."))
                .getBytes(StandardCharsets.UTF_8);
        boolean unchanged = tree.file(path)
                .map(SourceFile::bytes)
                .filter(old -> Arrays.equals(old, text))
                .isPresent();
        if (!unchanged) {
            outputs.write(Map.of(file, text), ADVICE);
        }
        return new BaselineResult(
                path, findings.size(), unchanged, commands.validate(List.of("failover.baseline=" + path)));
    }

    /** @throws FailoverException when there is no such file */
    static Baseline read(SourceTree tree, String path, Commands commands) {
        return tree.file(Model.normalised(path))
                .map(Baseline::read)
                .orElseThrow(() -> new FailoverException("There is no baseline " + path + " in " + tree.name()
                        + ".\nTo write it:\n   " + commands.baseline(path).line()));
    }
}
