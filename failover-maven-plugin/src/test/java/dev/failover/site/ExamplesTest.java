package dev.failover.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.report.Report;
import dev.failover.report.format.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples can be read, call the version of now, and stand in a guide. */
class ExamplesTest {
    private static final Pattern VERSION =
            Pattern.compile("failover-maven-plugin(?::|</artifactId>\\s*<version>)(\\d[^:<\\s`]*)");

    private static final Pattern REPORTS = Pattern.compile("-Dfailover\\.reports=([a-z,]+)");
    private static final Pattern REPORT_FILE = Pattern.compile("target/failover/([A-Za-z.-]+)");

    static Stream<Path> yamlFiles() {
        return examples().stream().filter(file -> file.toString().matches(".*\\.ya?ml"));
    }

    static List<Path> examples() {
        return Pages.andExamples().stream()
                .filter(file -> file.startsWith(Pages.EXAMPLES))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void it_is_one_yaml_document_without_repeated_keys(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object document = new Yaml(new SafeConstructor(options)).load(Pages.text(file));

        assertThat(document).isInstanceOf(Map.class);
    }

    @ParameterizedTest
    @MethodSource("dev.failover.site.Pages#andExamples")
    void the_version_is_that_of_this_project(Path file) {
        assertThat(found(VERSION, Pages.text(file))).allMatch(projectVersion()::equals);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_files_that_it_reads_are_those_of_the_reports_that_it_asks_for(Path file) {
        String text = Pages.text(file);
        List<String> asked = found(REPORTS, text)
                .flatMap(names -> Stream.of(names.split(",")))
                .toList();

        assertThat(Reports.ALL).extracting(Report::name).containsAll(asked);
        assertThat(Reports.ALL)
                .filteredOn(report ->
                        asked.contains(report.name()) && !report.name().equals("github"))
                .extracting(Report::fileName)
                .containsExactlyInAnyOrderElementsOf(
                        found(REPORT_FILE, text).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_checkout_that_is_compared_has_its_history(Path file) {
        if (file.toString().endsWith(".yml") && Pages.text(file).contains("failover.since")) {
            assertThat(file).content().containsPattern("(fetch-depth|GIT_DEPTH): 0\n");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_guide_shows_it(Path file) {
        assertThat(Pages.text(Pages.SITE.resolve("guides/ci.md")))
                .contains("<!-- generated: example " + file.getFileName() + " -->");
    }

    @Test
    void the_runbook_fits_on_one_screen() {
        assertThat(Pages.text(Pages.SITE.resolve("guides/failing-over.md")).lines())
                .hasSizeLessThan(45)
                .allMatch(line -> line.length() <= 150);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String projectVersion() {
        return Pages.text(Pages.PROJECT.resolve("pom.xml")).replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    }
}
