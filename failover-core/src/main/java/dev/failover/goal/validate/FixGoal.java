package dev.failover.goal.validate;

import static java.util.stream.Collectors.joining;

import dev.failover.FailoverException;
import dev.failover.check.Finding;
import dev.failover.git.GitRepository;
import dev.failover.git.tree.UnifiedDiff;
import dev.failover.goal.Command;
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
import java.util.stream.Stream;

/** Fixes in the checkout whatever needs no decision. Commits nothing. */
public record FixGoal(Workspace workspace, Assessor assessor, Commands commands, OutputPlace outputs, boolean dryRun) {
    private static final String ADVICE = "Replace it with a file, or fix its target by hand.";

    public FixResult run() {
        Assessment start = assessor.assess(workspace.checkout());
        ProvedFixes fixes = new ProvedFixes(assessor, start);
        fixes.run();
        SourceTree before = start.model().tree();
        SourceTree after = fixes.state().model().tree();
        List<String> files = fixes.fixed().stream()
                .flatMap(f -> f.remediation().orElseThrow().edits().stream())
                .map(TextEdit::path)
                .distinct()
                .sorted()
                .toList();
        if (files.isEmpty()) {
            return new FixResult(
                    files, "Nothing to fix: no finding can be fixed without a decision.\n" + rest(fixes, false));
        }
        if (dryRun) {
            String diff = UnifiedDiff.between(before, after, files);
            return new FixResult(
                    files,
                    "Dry run: planned and proved, nothing written.\n"
                            + lines("Would fix: ", fixes)
                            + "\n"
                            + diff
                            + "\nTo do it:\n   "
                            + commands.fix(assessor.options().properties()).line()
                            + "\n");
        }
        files.forEach(path -> checkUnchanged(before.file(path).orElseThrow()));
        Map<Path, byte[]> changes = new LinkedHashMap<>();
        files.forEach(path ->
                changes.put(behindLinks(path), after.file(path).orElseThrow().bytes()));
        outputs.requireWritable(changes.keySet(), ADVICE);
        outputs.edit(changes, ADVICE);
        return new FixResult(
                files,
                lines("Fixed: ", fixes) + "Changed: " + String.join(", ", files) + "\n" + rest(fixes, true)
                        + next(files));
    }

    private static String lines(String start, ProvedFixes fixes) {
        return fixes.fixed().stream()
                .map(finding -> start + finding.message() + " (" + finding.rule() + ") in " + paths(finding) + "\n")
                .collect(joining());
    }

    private static String paths(Finding finding) {
        return finding.remediation().orElseThrow().edits().stream()
                .map(TextEdit::path)
                .distinct()
                .collect(joining(", "));
    }

    private String rest(ProvedFixes fixes, boolean changed) {
        int left = fixes.state().findings().size();
        return left == 0
                ? ""
                : (left == 1 ? "1 finding is" : left + " findings are") + " left. To see what"
                        + (changed && assessor.options().policy().since().isPresent() ? ", commit first, then" : "")
                        + ":\n   " + validate()
                        + "\n";
    }

    private String next(List<String> files) {
        String paths = files.stream().map(Command::quoted).collect(joining(" "));
        String commit = commands.git("commit " + paths);
        boolean since = assessor.options().policy().since().isPresent();
        return Stream.of(commands.git("diff"), since ? commit : validate(), since ? validate() : commit)
                .map(command -> "   " + command + "\n")
                .collect(joining(
                        "",
                        "Nothing is committed yet. "
                                + (since
                                        ? "Review and commit first, because failover.since reads commits only. Then validate:\n"
                                        : "Review, validate, commit:\n"),
                        ""));
    }

    private String validate() {
        return commands.validate(assessor.options().properties()).line();
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
