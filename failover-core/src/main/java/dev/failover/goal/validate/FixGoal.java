package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.command.Command;
import dev.failover.git.GitRepository;
import dev.failover.git.tree.UnifiedDiff;
import dev.failover.goal.Commands;
import dev.failover.goal.OutputPlace;
import dev.failover.goal.Workspace;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fixes in the checkout whatever needs no decision. Commits nothing. */
public record FixGoal(
        Workspace workspace, TreeChecker checker, Commands commands, OutputPlace outputs, boolean dryRun) {
    private static final String ADVICE = "Replace it with a file, or fix its target by hand.";

    public FixResult run() {
        CheckedTree start = checker.check(workspace.checkout());
        ProvedFixes fixes = new ProvedFixes(checker, start);
        fixes.run();
        SourceTree before = start.model().tree();
        SourceTree after = fixes.state().model().tree();
        List<String> files = fixes.fixed().stream()
                .flatMap(f -> f.remediation().orElseThrow().edits().stream())
                .map(TextEdit::path)
                .distinct()
                .sorted()
                .toList();
        Command validate = commands.validate(checker.options().properties());
        if (files.isEmpty()) {
            return new FixResult.NothingToFix(fixes.state().findings().size(), validate);
        }
        if (dryRun) {
            return new FixResult.DryRun(
                    fixes.fixed(),
                    files,
                    UnifiedDiff.between(before, after, files),
                    commands.fix(checker.options().properties()));
        }
        files.forEach(path -> checkUnchanged(before.file(path).orElseThrow()));
        Map<Path, byte[]> changes = new LinkedHashMap<>();
        files.forEach(path ->
                changes.put(behindLinks(path), after.file(path).orElseThrow().bytes()));
        outputs.requireWritable(changes.keySet(), ADVICE);
        outputs.edit(changes, ADVICE);
        return new FixResult.Fixed(
                fixes.fixed(),
                files,
                fixes.state().findings().size(),
                commands.git("diff"),
                commands.git("commit").with(files.toArray(String[]::new)),
                validate,
                checker.options().policy().since().isPresent());
    }

    /** The file itself, where a link inside of the repository leads to it; a link that leads out was never read. */
    private Path behindLinks(String path) {
        Path file = workspace.root().resolve(path);
        try {
            Path real = file.toRealPath();
            Path top = workspace.git().map(GitRepository::workTree).orElse(workspace.root());
            return real.startsWith(top.toRealPath()) ? real : file;
        } catch (IOException e) {
            throw new FailoverException("Can't read " + path + ": " + e.getMessage(), e);
        }
    }

    /** Somebody may have saved the file since it was read. */
    private void checkUnchanged(SourceFile read) {
        Path path = workspace.root().resolve(read.path());
        try {
            if (!Arrays.equals(Files.readAllBytes(path), read.bytes())) {
                throw new FailoverException(
                        read.path() + " was changed while it was being fixed; nothing was written.\nRun it again.");
            }
        } catch (IOException e) {
            throw new FailoverException("Can't read " + path + ": " + e.getMessage(), e);
        }
    }
}
