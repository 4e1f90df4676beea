package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.swap.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the first {@code ---} of a file, or behind its end, changes nothing, whoever reads the file. */
class LeadingCommentTest {
    private static final PolicyOptions POLICY = PolicyOptions.DEFAULT.withBaseline("known.yaml");

    @TempDir
    Path directory;

    private TreeSandbox plain;

    static Stream<Arguments> frames() {
        return Stream.of("check/broken/tree", "flux/mistakes", "facade/one-error", "flux/variables")
                .flatMap(tree -> Map.of(
                                "# licence\n---\n", "",
                                "# licence\n\n# more\n--- # remark\n", "---\n",
                                "\n---\n", "---\n# end\n",
                                "  \n\n---\n", "\n",
                                "\uFEFF# licence\n---\n", "",
                                "# licence\r\n\r\n---\r\n", "---\r\n")
                        .entrySet()
                        .stream()
                        .map(frame -> Arguments.of(tree, frame.getKey(), frame.getValue())));
    }

    @BeforeEach
    void prepare() {
        plain = new TreeSandbox(directory.resolve("plain"));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void what_stands_around_a_document_changes_no_finding(String tree, String before, String behind)
            throws IOException {
        TreeSandbox.copy(tree, plain.directory())
                .write(".failover.yaml", "rules:\n  volume-capacity: warning\n")
                .write(".yamllint", "rules:\n  line-length: {max: 20, level: warning}\n")
                .write("known.yaml", "findings: []\n");
        TreeSandbox framed = new TreeSandbox(directory.resolve("framed"));
        for (Path file : files(plain.directory())) {
            String path = plain.directory().relativize(file).toString();
            framed.write(path, frame(Files.readString(file, StandardCharsets.UTF_8), before, behind));
        }

        assertThat(findings(plain)).isNotEmpty().contains("warning yaml-lint");
        assertThat(findings(framed)).isEqualTo(findings(plain));
    }

    private static String frame(String text, String before, String behind) {
        String bare = text.startsWith("---\n") ? text.substring(4) : text;
        String all = before + bare + (bare.endsWith("\n") ? "" : "\n") + behind;
        return before.contains("\r") ? all.replaceAll("\r?\n", "\r\n") : all;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(\\.ya?ml|\\.yamllint|Kustomization)"))
                    .toList();
        }
    }

    /** Without lines, which move. */
    private static String findings(TreeSandbox tree) {
        return tree.validate(POLICY).verdict().findings().stream()
                .map(f -> f.severity().word() + " " + f.rule() + " "
                        + f.location().path() + " " + f.message().replaceAll(":\\d+(:\\d+)?", ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# licence\n---\n", "\n\n# licence\n--- # remark\n", "%YAML 1.1\n---\n"})
    void a_service_moves_whose_files_and_configuration_start_with_a_comment(String before) {
        GitSandbox sandbox = new GitSandbox(directory, "facade/two-services");
        boolean directive = before.startsWith("%");
        for (String path : sandbox.git("ls-files").split("\n")) {
            String text = sandbox.read(path);
            boolean kustomization = path.endsWith("kustomization.yaml");
            sandbox.write(path, (kustomization || !directive ? before : "") + text);
        }
        String config = sandbox.read("failover.yaml");
        sandbox.write("failover.yaml", config.replace("services.yaml: |\n", "services.yaml: |\n" + before.indent(4)));
        sandbox.git("commit", "-q", "-a", "-m", "Frame");
        sandbox.git("push", "-q");

        SwapResult result = TreeSandbox.failover()
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT,
                        Direction.PROMOTE,
                        new ServiceSelection(List.of("sonarr"), Optional.empty()),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT,
                        false));

        assertThat(result).as(new SwapText(result).text()).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.remote("show", "--numstat", "--format=", "main")).startsWith("2\t2\tsonarr/deployment.yaml");
    }
}
