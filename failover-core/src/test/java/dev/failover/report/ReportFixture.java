package dev.failover.report;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.StepResult;
import dev.failover.check.StepResult.Status;
import dev.failover.check.Verdict;
import dev.failover.command.Command;
import dev.failover.flux.Clusters;
import dev.failover.flux.DiscoveryOptions;
import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One review with something of everything that a report has to tell, of a small tree in a directory of its repository. */
public final class ReportFixture {
    static final Path RESOURCES = Path.of("src/test/resources/dev/failover/report");
    /** What stands in the tree's Secret and its env file. */
    static final String SECRET = "hunter2";

    private static final DirectoryTree TREE = DirectoryTree.of(RESOURCES.resolve("tree"));
    private static final String DEPLOYMENT = "apps/media/deployment.yaml";
    private static final String SERVICES = "apps/media/services.yaml";

    private ReportFixture() {}

    public static Review review() {
        FewFiles tree = new FewFiles(TREE.discover().stream()
                .map(path -> TREE.file(path).orElseThrow())
                .toList());
        return new Review(
                "gitops",
                new Verdict(steps(), findings(), accepted(), List.of(known())),
                List.of(new Failure.Findings(Severity.ERROR, 3)),
                rules(),
                Clusters.discover(tree, DiscoveryOptions.DEFAULT),
                List.of(),
                List.of(new NextStep(NextStep.Purpose.VALIDATE_AGAIN, Command.of("mvn", "failover:validate"))),
                "1.2.3",
                Optional.empty());
    }

    private static List<StepResult> steps() {
        List<StepResult> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            steps.add(new StepResult(step, Status.values()[step.ordinal() % 4], step.ordinal() == 2 ? "a note" : ""));
        }
        return steps;
    }

    private static List<RuleDescription> rules() {
        return List.of(
                rule("service-missing", Severity.ERROR, Optional.of(Step.FAILOVER_CONFIGURATION)),
                rule("line-length", Severity.WARNING, Optional.of(Step.YAML_SYNTAX)),
                rule("nothing-found", Severity.INFO, Optional.empty()));
    }

    private static RuleDescription rule(String id, Severity severity, Optional<Step> step) {
        return new RuleDescription(
                new RuleInfo(id, severity, "What " + id + " finds.", step),
                "# " + id + "\n\nWhat `" + id
                        + "` finds, at\nlength.\n\n## How\n\nSee the [policy](../policy.md#a-baseline).\n");
    }

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(
                        "service-missing",
                        Severity.ERROR,
                        "Service 'sonarr' is missing: 100% <of> [it](http://example.org), :: and ]]>",
                        at(DEPLOYMENT, "sonarr"))
                .about(new ResId(new Gvk("apps", "v1", "Deployment"), "media", "sonarr"))
                .in("flux-system/apps")
                .relatedTo(List.of(at(SERVICES, "radarr")))
                .fixedBy(new Remediation(
                        List.of("Add this to " + SERVICES + ":"),
                        List.of("  sonarr:", "    namespace: media"),
                        List.of(),
                        List.of(insertionBefore(SERVICES, "  radarr", "  sonarr:\n    namespace: media\n")))));
        findings.add(Finding.of("not-described", Severity.ERROR, "Two values are wrong", at(SERVICES, "{name", "üße}"))
                .fixedBy(Remediation.exact("Write 'media'.", List.of(TextEdit.at(at(SERVICES, "wrong"), "media")))));
        findings.add(Finding.of(
                        "secret-rule", Severity.ERROR, "The password is weak", at("apps/media/secret.yaml", SECRET))
                .fixedBy(Remediation.exact(
                        "Choose another.",
                        List.of(TextEdit.at(at("apps/media/secret.yaml", SECRET), "correct-horse")))));
        findings.add(Finding.of(
                "env-rule", Severity.WARNING, "A value is weak", at("apps/media/settings.env", "PASSWORD=" + SECRET)));
        findings.add(Finding.of(
                "service-missing",
                Severity.WARNING,
                "A selector of two lines",
                at(DEPLOYMENT, "nodeSelector", "primary")));
        findings.add(Finding.of("whole-file", Severity.INFO, "The file as a whole", Location.start(file(DEPLOYMENT))));
        for (String word : List.of("one", "two", "three", "four", "five", "six")) {
            findings.add(Finding.of(
                    "line-length",
                    Severity.WARNING,
                    "line " + word.length() + " is too long",
                    at("apps/media/dashboard.yaml", word + ":")));
        }
        return findings;
    }

    private static List<AcceptedFinding> accepted() {
        Finding finding =
                Finding.of("line-length", Severity.WARNING, "line 1 is too long", at(DEPLOYMENT, "apiVersion"));
        return List.of(
                new AcceptedFinding(finding, "it is <generated>", at(DEPLOYMENT, "kind"), true),
                new AcceptedFinding(
                        Finding.of("other-rule", Severity.ERROR, "accepted elsewhere", at(SERVICES, "services")),
                        "by policy",
                        at(SERVICES, "services"),
                        false));
    }

    private static Finding known() {
        return Finding.of("known-rule", Severity.ERROR, "was there before", at(SERVICES, "radarr"));
    }

    private static TextEdit insertionBefore(String path, String text, String inserted) {
        int offset = at(path, text).span().start();
        return TextEdit.at(Location.of(file(path), offset, offset), inserted);
    }

    private static Location at(String path, String text) {
        return at(path, text, text);
    }

    /** From the start of one text to the end of the next other one. */
    private static Location at(String path, String from, String to) {
        SourceFile file = file(path);
        int start = file.text().indexOf(from);
        int end = file.text().indexOf(to, start);
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException(from + " … " + to + " isn't in " + path);
        }
        return Location.of(file, start, end + to.length());
    }

    private static SourceFile file(String path) {
        return TREE.file(path).orElseThrow();
    }
}
