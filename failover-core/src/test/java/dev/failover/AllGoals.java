package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.build.BuildOptions;
import dev.failover.goal.build.BuildResult;
import dev.failover.goal.build.GraphOptions;
import dev.failover.goal.json.HistoryJson;
import dev.failover.goal.json.StatusJson;
import dev.failover.goal.status.HistoryOptions;
import dev.failover.goal.status.HistoryResult;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.status.StatusResult;
import dev.failover.goal.status.text.HistoryText;
import dev.failover.goal.status.text.StatusText;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.goal.validate.text.BaselineText;
import dev.failover.goal.validate.text.FixText;
import dev.failover.goal.validate.text.ValidateReports;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.report.format.Reports;
import dev.failover.source.Unforeseen;
import dev.failover.swap.Direction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs every goal that reads a tree, in a clone; none of them may meet an exception that nobody foresaw. */
record AllGoals(Path workTree, List<String> directories) {
    private static final String BASELINE = "known.yaml";
    private static final String WRITTEN = "written.yaml";

    void run() {
        Failover failover = TreeSandbox.failover();
        TreeOptions tree = new TreeOptions(workTree, Optional.empty());
        told(() -> validated(failover.validate(options(tree, Optional.empty()))));
        told(() -> new ValidateReports(failover.validate(options(tree, Optional.of(BASELINE))))
                .text(StandardCharsets.UTF_8, true));
        told(() -> new BaselineText(failover.baseline(options(tree, Optional.of(WRITTEN)))).text());
        told(() -> new FixText(failover.fix(options(tree, Optional.empty()), true)).text());
        told(() -> status(failover.status(new StatusOptions(tree, ModelOptions.DEFAULT))));
        told(() -> failover.graph(new GraphOptions(tree, ModelOptions.DEFAULT)).mermaid());
        told(() -> history(failover.history(new HistoryOptions(tree, ModelOptions.DEFAULT, List.of()))));
        told(() -> built(failover.build(new BuildOptions(tree, directories, LoadRestriction.REPOSITORY, true))));
        for (Direction direction : Direction.values()) {
            told(() -> new SwapText(failover.swap(dryRun(tree, direction))).text());
        }
    }

    private static ValidateOptions options(TreeOptions tree, Optional<String> baseline) {
        PolicyOptions policy = baseline.map(PolicyOptions.DEFAULT::withBaseline).orElse(PolicyOptions.DEFAULT);
        return new ValidateOptions(tree, ModelOptions.DEFAULT).with(policy);
    }

    private static SwapOptions dryRun(TreeOptions tree, Direction direction) {
        CommitOptions local =
                new CommitOptions(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new SwapOptions(
                tree,
                ModelOptions.DEFAULT,
                direction,
                new ServiceSelection(List.of("all"), Optional.empty()),
                Acceptance.NONE,
                local,
                true);
    }

    /** All reports, the page among them; the findings come first, as they say best what went wrong. */
    private static String validated(ValidateResult result) {
        StringBuilder all = new StringBuilder();
        result.verdict().findings().forEach(f -> all.append(TreeSandbox.line(f)).append('\n'));
        Reports.ALL.forEach(report -> all.append(new ValidateReports(result).report(report.name())));
        return all.toString();
    }

    private static String status(StatusResult status) {
        return new StatusText(status).text() + new StatusJson(status).text();
    }

    private static String history(HistoryResult history) {
        return new HistoryText(history).text() + new HistoryJson(history).text();
    }

    private static String built(BuildResult result) {
        return result.problems() + result.text();
    }

    private static void told(Supplier<String> goal) {
        String text;
        try {
            text = goal.get();
        } catch (FailoverException e) {
            text = String.valueOf(e.getMessage());
        }
        assertThat(text).doesNotContain(Unforeseen.SIGN);
    }
}
