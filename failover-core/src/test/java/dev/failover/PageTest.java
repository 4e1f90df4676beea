package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.StepResult;
import dev.failover.check.StepResult.Status;
import dev.failover.check.Verdict;
import dev.failover.command.Command;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.build.GraphOptions;
import dev.failover.report.Failure;
import dev.failover.report.NextStep;
import dev.failover.report.Review;
import dev.failover.report.RuleDescription;
import dev.failover.report.page.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page and the graph of whole trees, as text; {@link PageInBrowserTest} has it as a person does. To write the golden files again, and look at what has changed in them:
 *
 * <pre>mvn -pl failover-core test -Dtest=PageTest -Dgolden.update</pre>
 */
class PageTest {
    static final String TREE = "report/page/home";

    private static final Path GOLDEN = Path.of("src/test/resources/dev/failover/report/page");

    private static final Set<String> SETTLED =
            Set.of("failover-service-missing", "failover-placement-mixed", "volume-missing");

    @TempDir
    Path directory;

    @Test
    void a_small_tree_has_this_page() throws IOException {
        TreeSandbox tree = TreeSandbox.copy(TREE, directory);

        String page = new HtmlReport().render(settled(tree.validate().review()));

        assertGolden(
                "home.body.html",
                page.substring(page.indexOf("<body>")).replace(directory.toString(), "/home/me/gitops"));
    }

    @Test
    void a_small_tree_has_this_graph() throws IOException {
        assertGolden("home.mmd", graph(TreeSandbox.copy(TREE, directory)));
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        String page = page(TreeSandbox.copy(TREE, directory));

        List<String> ids = all(page, " id=\"([^\"]*)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(page, " href=\"#([^\"]*)\""));
        assertThat(ids).containsAll(all(page, " aria-controls=\"([^\"]*)\""));
    }

    @Test
    void the_page_names_nothing_that_a_browser_would_fetch() {
        String page = page(TreeSandbox.copy(TREE, directory));

        assertThat(page).doesNotContain(" src=", "url(", "@import", "<link", "<iframe", "<img");
        assertThat(page).contains("default-src &#39;none&#39;");
    }

    @Test
    void what_the_repository_holds_is_never_markup() {
        TreeSandbox tree = hostile(directory);

        String page = page(tree);

        assertThat(all(page, "<(script|/script|img|b)\\b")).containsExactly("script", "/script");
        assertThat(page).doesNotContain("<!--", "]]>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void the_lines_of_a_secret_are_not_on_the_page() {
        TreeSandbox tree = TreeSandbox.copy(TREE, directory)
                .write(
                        "apps/secret.yaml",
                        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: key\nstringData:\n  a: hunter2\n  a: hunter3\n")
                .replace("apps/kustomization.yaml", "  - failover.yaml\n", "  - failover.yaml\n  - secret.yaml\n");

        assertThat(page(tree)).contains("apps/secret.yaml:").doesNotContain("hunter");
    }

    @Test
    void the_graph_of_a_hostile_tree_has_no_sign_that_mermaid_reads() {
        String graph = graph(hostile(directory));

        assertThat(all(graph, "\"([^\"]*)\""))
                .allMatch(label -> label.replaceAll("<br/>|#\\d+;", "")
                        .codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || " -_./,()".indexOf(c) >= 0));
        assertThat(graph.lines()
                        .filter(line -> line.chars().filter(c -> c == '"').count() % 2 == 1))
                .isEmpty();
    }

    @Test
    void an_empty_tree_has_a_page_and_a_graph() {
        TreeSandbox tree = new TreeSandbox(directory);

        assertThat(page(tree)).contains("Nothing is applied", "No service is configured");
        assertThat(graph(tree)).isEqualTo("flowchart LR\n");
    }

    @Test
    void what_a_failed_build_hides_is_not_called_missing() {
        TreeSandbox tree = TreeSandbox.copy(TREE, directory).write("storage/volumes.yaml", "a: [");

        assertThat(page(tree)).contains("not known: a build fails").doesNotContain("class=\"part missing\"");
        assertThat(graph(tree)).contains("(does not build)", "class e3 failed");
    }

    static TreeSandbox hostile(Path directory) {
        String label = "</script><script>alert(1)</script><!-- ]]> \\\"><b onclick=x>\\n%%{init: {}}%% end";
        return TreeSandbox.copy(TREE, directory)
                .replace("apps/navidrome.yaml", "        role: backup", "        role: \"" + label + "\"")
                .replace("clusters/home/entries.yaml", "path: ./storage", "path: \"./" + "x\\\"`<b>\\n--> e1;\"")
                .replace("apps/failover.yaml", "      kavita:\n", "      \"" + label + "\":\n")
                .write("apps/a\"'<img src=x>\n.yaml", "a: [");
    }

    /** What changes with the rules and not with the page is left out of it. */
    private static Review settled(Review review) {
        Verdict verdict = new Verdict(
                List.of(
                        new StepResult(Step.KUSTOMIZE_BUILDS, Status.PASSED, ""),
                        new StepResult(Step.APPS_VALIDATION, Status.WARNING, "with a note"),
                        new StepResult(Step.KUBERNETES_DRY_RUN, Status.NOT_CHECKED, ""),
                        new StepResult(Step.FAILOVER_CONFIGURATION, Status.FAILED, "")),
                review.verdict().findings().stream()
                        .filter(f -> SETTLED.contains(f.rule()))
                        .toList());
        return new Review(
                "",
                verdict,
                List.of(new Failure.Findings(Severity.ERROR, 3)),
                review.rules().stream()
                        .map(r -> new RuleDescription(r.rule(), "# Title\n\nSays `what` it [finds](../policy.html).\n"))
                        .toList(),
                review.clusters(),
                review.topologies(),
                List.of(new NextStep(NextStep.Purpose.VALIDATE_AGAIN, Command.of("mvn", "failover:validate"))),
                "1.2.3",
                Optional.empty());
    }

    private static void assertGolden(String file, String text) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN.resolve(file), text);
        }
        assertThat(GOLDEN.resolve(file)).content().isEqualTo(text);
    }

    static String page(TreeSandbox tree) {
        return new HtmlReport().render(tree.validate().review());
    }

    private static String graph(TreeSandbox tree) {
        return TreeSandbox.failover()
                .graph(new GraphOptions(tree.tree(), ModelOptions.DEFAULT))
                .mermaid();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toList());
    }
}
