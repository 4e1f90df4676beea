package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Checker;
import dev.failover.check.Finding;
import dev.failover.check.Rule;
import dev.failover.check.RuleSettings;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.report.FewFiles;
import dev.failover.source.FileChanges;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One rule alone, on files that stand in the test. The comment {@code # finds: WORDS} expects a finding in the line below
 * it, with these words in its message. There may be no other finding.
 */
public final class RuleCase {
    private static final Pattern EXPECTATION = Pattern.compile("\\s*# finds: (.+)");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    private record Expectation(String place, String words) {}

    private final Rule rule;
    private final Map<String, String> files = new TreeMap<>();

    private RuleCase(Rule rule) {
        this.rule = rule;
    }

    public static RuleCase of(Rule rule) {
        return new RuleCase(rule);
    }

    /** A file of the tree. A kustomization lists all of them, unless the case brings one. */
    public RuleCase file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Runs the rule, and compares what it finds with what the comments expect. */
    public void check() {
        files.computeIfAbsent(KUSTOMIZATION, none -> "resources: [" + String.join(", ", files.keySet()) + "]\n");
        assertThat(findings()).zipSatisfy(expectations(), (finding, expected) -> {
            assertThat(finding.location().path() + ":" + finding.location().line())
                    .as(finding.message())
                    .isEqualTo(expected.place);
            assertThat(finding.message()).contains(expected.words);
        });
    }

    private List<Finding> findings() {
        Model model = Model.of(tree(), ModelOptions.DEFAULT);
        return new Checker(List.of(rule))
                .findings(model.context("mvn failover:", RuleSettings.DEFAULT, List.of(), List.of())).stream()
                        .sorted(Finding.BY_PLACE)
                        .toList();
    }

    private SourceTree tree() {
        return new FewFiles(List.of())
                .with(new FileChanges(files.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                e -> Optional.of(
                                        new SourceFile(e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)))))));
    }

    private List<Expectation> expectations() {
        List<Expectation> all = new ArrayList<>();
        files.forEach((path, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher expectation = EXPECTATION.matcher(lines.get(i));
                if (expectation.matches()) {
                    all.add(new Expectation(path + ":" + (i + 2), expectation.group(1)));
                }
            }
        });
        return all;
    }
}
