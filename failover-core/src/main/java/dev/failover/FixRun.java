package dev.failover;

import dev.failover.check.Finding;
import dev.failover.git.UnifiedDiff;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Mends in the checkout what can be mended without asking anybody; nothing is committed. */
record FixRun(Workspace workspace, Assessor assessor, Commands commands, boolean dryRun) {

    FixResult run() {
        Assessment start = assessor.assess(workspace.checkout());
        ProvedFixes fixes = new ProvedFixes(assessor, start);
        fixes.run();
        SourceTree before = start.model().tree();
        SourceTree after = fixes.state().model().tree();
        List<String> files = fixes.fixed().stream()
                .flatMap(f -> f.remediation().orElseThrow().edits().stream())
                .map(edit -> edit.path())
                .distinct()
                .sorted()
                .toList();
        if (files.isEmpty()) {
            return new FixResult(files, "Nothing to fix: no finding can be mended without a decision.\n" + rest(fixes));
        }
        if (dryRun) {
            String diff = UnifiedDiff.between(before, after, files);
            return new FixResult(files, "Dry run: planned and proved, nothing written.\n\n" + diff);
        }
        files.forEach(path -> checkUnchanged(before.file(path).orElseThrow()));
        files.forEach(path -> new AtomicFile(workspace.root().resolve(path))
                .write(after.file(path).orElseThrow().bytes()));
        StringBuilder text = new StringBuilder();
        fixes.fixed().forEach(f -> text.append("Fixed: ").append(line(f)).append('\n'));
        return new FixResult(files, text + "Changed: " + String.join(", ", files) + "\n" + rest(fixes));
    }

    private static String line(Finding finding) {
        return finding.message() + " (" + finding.rule() + ")";
    }

    private String rest(ProvedFixes fixes) {
        int left = fixes.state().findings().size();
        return left == 0
                ? ""
                : (left == 1 ? "1 finding is" : left + " findings are") + " left. To see what:\n   "
                        + commands.validate(List.of()) + "\n";
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
