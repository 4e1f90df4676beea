package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.report.Confidentiality;
import dev.failover.report.ExactEdits;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All exact remediations as one difference, for {@code git apply}; of those that exclude each other, the first. */
public final class PatchReport implements Report {
    private final Difference difference;

    public PatchReport(Difference difference) {
        this.difference = difference;
    }

    @Override
    public String name() {
        return "patch";
    }

    @Override
    public String fileName() {
        return "failover.patch";
    }

    @Override
    public String render(Review review) {
        ExactEdits exact = new ExactEdits(review.tree(), new Confidentiality(review.tree()));
        List<TextEdit> together = new ArrayList<>();
        for (Finding finding : review.verdict().findings()) {
            List<TextEdit> edits = exact.of(finding).stream()
                    .filter(edit -> !together.contains(edit))
                    .toList();
            if (edits.stream().noneMatch(edit -> together.stream().anyMatch(edit::clashesWith))) {
                together.addAll(edits);
            }
        }
        List<String> files =
                together.stream().map(TextEdit::path).distinct().sorted().toList();
        return difference.between(review.tree(), review.tree().with(together), files, review.directory());
    }

    /** What tells two trees apart. */
    public interface Difference {
        /**
         * @param paths the files to compare
         * @param directory that of both trees in their repository; {@code ""} for its top
         * @return as {@code git apply} takes it at the top of the repository
         */
        String between(SourceTree before, SourceTree after, Collection<String> paths, String directory);
    }
}
