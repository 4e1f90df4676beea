package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.report.ReportFixture;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitReportTest {
    /** The build fetches it: see the pom. */
    private static final Path SCHEMA = Path.of("target", "schemas", "surefire-test-report.xsd");

    /** All but {@code file}, which is GitLab's. */
    @Test
    void it_is_valid_against_surefires_schema() throws Exception {
        Document document = document();
        cases(document).forEach(testCase -> testCase.removeAttribute("file"));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new DOMSource(document));
    }

    @Test
    void no_two_cases_have_one_name() throws Exception {
        assertThat(cases(document()))
                .extracting(testCase -> testCase.getAttribute("name"))
                .doesNotHaveDuplicates()
                .contains("nothing-found", "line-length gitops/apps/media/dashboard.yaml");
    }

    @Test
    void only_an_error_fails() throws Exception {
        assertThat(cases(document()))
                .filteredOn(testCase -> testCase.getElementsByTagName("failure").getLength() > 0)
                .extracting(testCase -> testCase.getAttribute("file"))
                .containsExactlyInAnyOrder(
                        "gitops/apps/media/deployment.yaml",
                        "gitops/apps/media/secret.yaml",
                        "gitops/apps/media/services.yaml");
    }

    private static Document document() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new JUnitReport().render(ReportFixture.review()))));
    }

    private static List<Element> cases(Document document) {
        NodeList nodes = document.getElementsByTagName("testcase");
        List<Element> cases = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            cases.add((Element) nodes.item(i));
        }
        return cases;
    }
}
