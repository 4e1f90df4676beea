package dev.failover.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.schema.model.Violation;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom resources against the definitions and schema files of a directory. */
class CustomResourcesTest {
    private static final SchemaOptions OPTIONS = new SchemaOptions(
            Optional.empty(), List.of(DirectoryTree.of(Manifests.DIRECTORY.resolve("schemas"))), false);

    private static final String WIDGET = """
            apiVersion: example.com/v1
            kind: Widget
            metadata: {name: w, labels: {a: b}}
            spec:
              size: 1
            """;

    private static final String ENDPOINT = """
            apiVersion: example.com/v1
            kind: Endpoint
            metadata: {name: e}
            spec:
            """;

    @Test
    void a_missing_field_that_has_a_default_is_no_error() {
        assertThat(messages(WIDGET)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port: 80
            port: http
            colour: null
            colour: "#00ff00"
            tags: [a, b]
            parts: [{name: a}, {name: a, kind: nut}]
            settings: {any: "text"}
            values: {any: {thing: 1}}
            template: {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {a: b}}
            source: {git: a}
            """)
    void what_the_schema_allows_is_taken(String field) {
        assertThat(messages(WIDGET + "  " + field + "\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colou: red                       | unknown field 'spec.colou'
            mode: faster                     | spec.mode: unsupported value "faster": supported values: "fast", "slow"
            port: true                       | spec.port: must be of type integer or string, not boolean
            colour: red                      | spec.colour: "red" doesn't match the pattern '^#[0-9a-f]{6}$'
            colour: 7                        | spec.colour: must be of type string, not integer
            tags: [a, a]                     | spec.tags[1]: duplicate value: "a"
            tags: [a, b, c]                  | spec.tags: must have at most 2 items, has 3
            parts: [{name: a}, {name: a, kind: bolt}] | spec.parts[1]: duplicate value: a, bolt
            parts: [{kind: a}]               | spec.parts[0].name: a value is required
            settings: {a: 1}                 | spec.settings[a]: must be of type string, not integer
            template: {spec: {b: c}}         | unknown field 'spec.template.spec.b'
            source: {}                       | spec.source: matches none of the schemas, but must match exactly one (oneOf)
            """)
    void what_the_schema_forbids_is_found(String field, String message) {
        assertThat(messages(WIDGET + "  " + field + "\n")).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uri: https://example.org/a?b=c#d
            uri: /healthz
            uri: localhost:3000
            email: Jane Doe <jane@example.org>
            hostname: nas-1.example.org
            hostname: NAS
            ipv4: 10.9.8.7
            ipv6: 2001:db8::1
            cidr: 10.9.8.0/24
            mac: 00:00:5e:00:53:01
            uuid: F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6
            since: 2026-01-31T12:00:00Z
            since: 2026-01-31T12:00:00.5+02:00
            day: 2026-01-31
            timeout: 1h30m
            timeout: 1.5s
            timeout: 2 days
            data: aGVsbG8=
            size: 2147483647
            other: not a port at all
            """)
    void what_has_its_format_is_taken(String field) {
        assertThat(messages(ENDPOINT + "  " + field + "\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uri: example.org/a         | spec.uri: must be a URI with its scheme
            uri: ""                    | spec.uri: must be a URI with its scheme
            uri: https://two words/    | spec.uri: must be a URI with its scheme
            email: jane                | spec.email: must be an email address
            hostname: a_b.example.org  | spec.hostname: must be a host name
            hostname: "*.example.org"  | spec.hostname: must be a host name
            ipv4: 10.9.8.256           | spec.ipv4: must be an IPv4 address
            ipv6: 2001:db8:::1         | spec.ipv6: must be an IPv6 address
            cidr: 10.9.8.0             | spec.cidr: must be an address block
            mac: 00:00:5e:00:53        | spec.mac: must be a MAC address
            uuid: f81d4fae             | spec.uuid: must be a UUID
            since: yesterday           | spec.since: must be a time
            since: 2026-01-31T12:00:00 | spec.since: must be a time
            day: 31.01.2026            | spec.day: must be a date
            timeout: soon              | spec.timeout: must be a duration
            timeout: 1.5 hours         | spec.timeout: must be a duration
            data: hello                | spec.data: must be base64
            size: 2147483648           | spec.size: must be a 32-bit integer
            """)
    void what_has_not_its_format_is_found(String field, String message) {
        assertThat(messages(ENDPOINT + "  " + field + "\n"))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @Test
    void a_bound_can_be_exclusive() {
        assertThat(messages(WIDGET.replace("size: 1", "size: 10")))
                .containsExactly("spec.size: \"10\" must be less than 10");
    }

    @Test
    void metadata_is_that_of_every_object() {
        assertThat(messages(WIDGET.replace("{a: b}", "{a: 1}")))
                .containsExactly("metadata.labels[a]: must be of type string, not integer");
    }

    @Test
    void a_missing_object_is_missing_at_the_root() {
        assertThat(messages("apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\n"))
                .containsExactly("spec: a value is required");
    }

    @Test
    void a_version_that_is_not_served_has_no_schema_and_the_others_are_named() {
        List<Violation> violations = violations(WIDGET.replace("com/v1", "com/v1alpha1"), OPTIONS);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.kind()).isEqualTo(Violation.Kind.NO_SCHEMA);
            assertThat(violation.advice()).contains("example.com/v1.");
        });
    }

    @Test
    void json_schema_is_found_by_the_name_of_its_file() {
        String monitor = """
                apiVersion: monitoring.coreos.com/v1
                kind: ServiceMonitor
                metadata: {name: m}
                spec: {endpoints: [{port: http}, {prot: http}], anything: {else: 1}}
                """;

        assertThat(messages(monitor)).containsExactly("unknown field 'spec.endpoints[1].prot'");
    }

    @Test
    void a_schema_that_refers_to_itself_says_nothing() {
        assertThat(messages("apiVersion: example.com/v1\nkind: Circle\nmetadata: {name: c}\nspec: {a: 1}\n"))
                .isEmpty();
    }

    @Test
    void a_kind_without_a_schema_is_named_once() {
        String two = WIDGET.replace("Widget", "Gadget") + "---\n" + WIDGET.replace("Widget", "Gadget");

        assertThat(violations(two, OPTIONS)).singleElement().satisfies(violation -> {
            assertThat(violation.level()).isEqualTo(Problem.Level.WARNING);
            assertThat(violation.message())
                    .isEqualTo(
                            "no schema is known for the kind Gadget in example.com/v1: 2 resources were not checked");
        });
    }

    @Test
    void kinds_without_a_schema_are_summed_up_with_the_most_frequent_first() {
        String gadget = WIDGET.replace("Widget", "Gadget");
        String three =
                WIDGET.replace("Widget", "Gizmo") + "---\n" + gadget + "---\n" + gadget.replace("name: ", "name: b");

        assertThat(violations(three, OPTIONS))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message())
                        .isEqualTo("no schema is known for 2 kinds: 3 resources were not checked:"
                                + " Gadget in example.com/v1 (2), Gizmo in example.com/v1 (1)"));
    }

    @Test
    void kinds_without_a_schema_are_named_one_by_one_where_schemas_are_asked_for() {
        String two = WIDGET.replace("Widget", "Gizmo") + "---\n" + WIDGET.replace("Widget", "Gadget");

        assertThat(violations(two, new SchemaOptions(Optional.empty(), List.of(), true)))
                .hasSize(2);
    }

    @Test
    void a_kind_without_a_schema_is_an_error_where_that_is_wanted() {
        SchemaOptions strict = new SchemaOptions(Optional.empty(), List.of(), true);

        assertThat(violations(WIDGET, strict)).map(Violation::level).containsExactly(Problem.Level.ERROR);
    }

    @Test
    void the_older_definition_keeps_what_it_does_not_know() {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1beta1
                kind: CustomResourceDefinition
                metadata: {name: widgets.example.com}
                spec:
                  group: example.com
                  version: v1
                  names: {kind: Widget, plural: widgets}
                  validation: {openAPIV3Schema: {properties: {spec: {properties: {size: {type: string}}}}}}
                ---
                """;

        assertThat(violations(definition + WIDGET + "  other: 1\n", SchemaOptions.DEFAULT))
                .map(Violation::message)
                .contains("spec.size: must be of type string, not integer")
                .noneMatch(message -> message.contains("other"));
    }

    private static List<String> messages(String yaml) {
        return violations(yaml, OPTIONS).stream().map(Violation::message).toList();
    }

    private static List<Violation> violations(String yaml, SchemaOptions options) {
        return Manifests.violations(yaml, options).stream()
                .map(ResourceViolation::violation)
                .toList();
    }
}
