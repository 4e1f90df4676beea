package dev.failover.flux.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.flux.substitution.Reread.Place;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdicts are those of {@code kubectl kustomize} on a resource in which the value stands as it is. */
class RereadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
                    @daily        ~ NO_YAML      ~ NO_YAML
                    */5 * * * *   ~ NO_YAML      ~ NO_YAML
                    * x           ~ NO_YAML      ~ NO_YAML
                    a: b          ~ NO_YAML      ~ NESTED
                    a : b         ~ NO_YAML      ~ NESTED
                    a:            ~ NO_YAML      ~ NESTED
                    - a           ~ NO_YAML      ~ NESTED
                    -             ~ NO_YAML      ~ NESTED
                    ? a           ~ NO_YAML      ~ NESTED
                    : x           ~ NO_YAML      ~ NO_YAML
                    {{ x }}       ~ NO_YAML      ~ NO_YAML
                    {a            ~ NO_YAML      ~ NO_YAML
                    [a            ~ NO_YAML      ~ NO_YAML
                    [a, b         ~ NO_YAML      ~ NO_YAML
                    ]             ~ NO_YAML      ~ NO_YAML
                    ,x            ~ NO_YAML      ~ NO_YAML
                    "a            ~ NO_YAML      ~ NO_YAML
                    "a" b         ~ NO_YAML      ~ NO_YAML
                    'a' b         ~ NO_YAML      ~ NO_YAML
                    %x            ~ NO_YAML      ~ NO_YAML
                    `x            ~ NO_YAML      ~ NO_YAML
                    | x           ~ NO_YAML      ~ NO_YAML
                    >x            ~ NO_YAML      ~ NO_YAML
                    |             ~ NOTHING_LEFT ~ NOTHING_LEFT
                    >-            ~ NOTHING_LEFT ~ NOTHING_LEFT
                    # x           ~ NOTHING_LEFT ~ NOTHING_LEFT
                    #x            ~ NOTHING_LEFT ~ NOTHING_LEFT
                    &x            ~ NOTHING_LEFT ~ NOTHING_LEFT
                    !             ~ NOTHING_LEFT ~ NOTHING_LEFT
                    &x y          ~ OTHER_TEXT   ~ OTHER_TEXT
                    a #b          ~ OTHER_TEXT   ~ OTHER_TEXT
                    [a]           ~ AS_MEANT     ~ AS_MEANT
                    {a: 1}        ~ AS_MEANT     ~ AS_MEANT
                    "true"        ~ AS_MEANT     ~ AS_MEANT
                    '@daily'      ~ AS_MEANT     ~ AS_MEANT
                    it's          ~ AS_MEANT     ~ AS_MEANT
                    :x            ~ AS_MEANT     ~ AS_MEANT
                    ?x            ~ AS_MEANT     ~ AS_MEANT
                    -x            ~ AS_MEANT     ~ AS_MEANT
                    -5            ~ AS_MEANT     ~ AS_MEANT
                    ---           ~ AS_MEANT     ~ AS_MEANT
                    ...           ~ AS_MEANT     ~ AS_MEANT
                    x#y           ~ AS_MEANT     ~ AS_MEANT
                    a:b           ~ AS_MEANT     ~ AS_MEANT
                    http://x:1    ~ AS_MEANT     ~ AS_MEANT
                    a, b]         ~ AS_MEANT     ~ AS_MEANT
                    <x>           ~ AS_MEANT     ~ AS_MEANT
                    \\d           ~ AS_MEANT     ~ AS_MEANT
                    yes           ~ AS_MEANT     ~ AS_MEANT
                    1.10          ~ OTHER_TEXT   ~ OTHER_TEXT
                    0.50          ~ AS_MEANT     ~ AS_MEANT
                    1.1           ~ AS_MEANT     ~ AS_MEANT
                    1.10.0        ~ AS_MEANT     ~ AS_MEANT
                    """)
    void a_value_comes_out_in_a_mapping_and_in_a_list_as_in_yaml(String value, String inMapping, String inList) {
        assertThat(effect("${V}", Place.VALUE, value)).isEqualTo(inMapping);
        assertThat(effect("${V}", Place.ITEM, value)).isEqualTo(inList);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
                    ${V}             ~ a: b    ~ NO_YAML
                    ${V}             ~ {{ x }} ~ NO_YAML
                    ${V}             ~ yes     ~ AS_MEANT
                    """)
    void a_value_comes_out_in_a_key_as_in_yaml(String written, String value, String effect) {
        assertThat(effect(written, Place.KEY, value)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
                    x: ${V}               ~ a: b # c  ~ AS_MEANT   ~ x: a: b # c
                    x: ${V}               ~ it's      ~ NO_YAML    ~ x: it's
                    x: ${V}               ~ it''s     ~ AS_MEANT   ~ x: it's
                    x: ${V}               ~ a' # b    ~ OTHER_TEXT ~ x: a
                    x: '${V}'             ~ a         ~ AS_MEANT   ~ x: 'a'
                    x: ${W:=it's}         ~ a         ~ AS_MEANT   ~ x: it's
                    pre ${V}              ~ @a        ~ AS_MEANT   ~ pre @a
                    pre ${V}              ~ # a       ~ OTHER_TEXT ~ pre
                    ${V}:80               ~ [::1]     ~ NO_YAML    ~ [::1]:80
                    \\t${V}               ~ a         ~ AS_MEANT   ~ \\ta
                    \\t${V}               ~ a\\d      ~ NO_YAML    ~ \\ta\\d
                    """)
    void quotes_that_are_printed_protect_a_value_from_all_but_themselves(
            String written, String value, String effect, String text) {
        Reread reread = reread(written.replace("\\t", "\t"), Place.VALUE, value);

        assertThat(reread.effect()).hasToString(effect);
        assertThat(((YamlScalar) reread.node()).text()).isEqualTo(text.replace("\\t", "\t"));
    }

    private static String effect(String written, Place place, String value) {
        return reread(written, place, value).effect().toString();
    }

    private static Reread reread(String written, Place place, String value) {
        String file = "v: \"" + written.replace("\\", "\\\\").replace("\t", "\\t") + "\"\n";
        YamlMapping root =
                (YamlMapping) YamlParser.parse(new SourceFile("x.yaml", file.getBytes(StandardCharsets.UTF_8)))
                        .firstRoot()
                        .orElseThrow();
        YamlScalar scalar = root.scalar("v").orElseThrow();
        return Reread.of(
                scalar,
                place,
                text -> Template.parse(text).expand(e -> e.name().equals("V") ? Optional.of(value) : Optional.empty()),
                scalar.provenance());
    }
}
