package dev.failover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.report.format.GitHubReport;
import dev.failover.report.format.MarkdownReport;
import dev.failover.report.format.MarkdownText;
import dev.failover.report.format.Reports;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What a repository holds is never trusted: names that would break out of their place in some format. */
class HostileNamesTest {
    private static final String PATH = "a\n::error::b/<script>%,]]>&\".yaml";
    private static final String MESSAGE =
            "<script>alert(1)</script> ]]> \u0000\u001b[31m \ud800 \ufffe ::set-output name=a::b\n::error::c | `x` @all";

    @ParameterizedTest
    @ValueSource(strings = {"junit", "checkstyle"})
    void xml_can_be_read(String format) throws Exception {
        String text = Reports.ALL.stream()
                .filter(report -> report.name().equals(format))
                .findFirst()
                .orElseThrow()
                .render(review());
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        Element element = (Element) document.getElementsByTagName(format.equals("junit") ? "failure" : "error")
                .item(0);
        assertThat(element.getAttribute("message")).startsWith("<script>alert(1)</script> ]]> ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "gitlab", "rdjson", "json"})
    void json_can_be_read(String format) {
        JsonNode json = Json.read(Reports.ALL.stream()
                .filter(report -> report.name().equals(format))
                .findFirst()
                .orElseThrow()
                .render(review()));

        assertThat(json.toString()).contains("<script>alert(1)</script>").doesNotContain("\ud800");
    }

    @Test
    void a_name_gives_no_command_to_github() {
        String text = new GitHubReport().render(review());

        assertThat(text.lines()).hasSize(1);
        assertThat(text)
                .startsWith("::error file=a%0A%3A%3Aerror%3A%3Ab/<script>%25%2C]]>&\".yaml,line=1,")
                .doesNotContain("\u001b", "\u0000");
    }

    @Test
    void a_name_is_no_markdown_and_calls_nobody() {
        String text = new MarkdownReport().render(review());

        assertThat(text.lines().filter(line -> !line.startsWith("### ") && !line.startsWith("    ")))
                .noneMatch(line -> line.contains("<script>") || line.contains("@all"));
        assertThat(text).contains("\\| \\`x\\` @<!-- -->all");
    }

    @Test
    void a_name_cannot_end_the_code_that_it_stands_in() {
        assertThat(MarkdownText.code("a``b`")).isEqualTo("``` a``b` ```");
        assertThat(MarkdownText.fenced("yaml", List.of("````", "b"))).isEqualTo("`````yaml\n````\nb\n`````");
    }

    private static Review review() {
        SourceFile file = new SourceFile(PATH, "kind: ConfigMap\n".getBytes(StandardCharsets.UTF_8));
        Location location = Location.of(file, 0, 4);
        return Reviews.of(Finding.of("some-rule", Severity.ERROR, MESSAGE, location)
                .fixedBy(Remediation.exact(MESSAGE, List.of(TextEdit.at(location, "\ud800]]>")))));
    }
}
