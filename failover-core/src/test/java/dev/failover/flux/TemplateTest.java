package dev.failover.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.flux.substitution.BadSubstitutionException;
import dev.failover.flux.substitution.Template;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected values are what Flux's envsubst gives for the same expressions. */
class TemplateTest {
    private static final Map<String, String> VARIABLES = Map.of(
            "name", "abcdEFGH28ij",
            "path", "path/to/file",
            "file", "bash.string.txt",
            "z", "abcABC123ABCabc",
            "umlaut", "äb",
            "empty", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain text, $HOME and $ stay | plain text, $HOME and $ stay",
                "a${name}b | aabcdEFGH28ijb",
                "${unset}x | x",
                "${#name} | 12",
                "${#umlaut} | 3",
                "${name^} | AbcdEFGH28ij",
                "${name^^} | ABCDEFGH28IJ",
                "${name,,} | abcdefgh28ij",
                "${path:5} | to/file",
                "${path:5:2} | to",
                "${path:-4}x | path/to/filex",
                "${path:0:99} | path/to/file",
                "${path:99}x | x",
                "${unset:=xyz} | xyz",
                "${unset=xyz} | xyz",
                "${empty:-xyz} | xyz",
                "${name:=xyz} | abcdEFGH28ij",
                "${unset:-${file}} | bash.string.txt",
                "${unset:=pre${file}-post} | prebash.string.txt-post",
                "${unset:-}x | x",
                "${z/abc/xyz} | xyzABC123ABCabc",
                "${z//abc/xyz} | xyzABC123ABCxyz",
                "${z/#abc/XYZ} | XYZABC123ABCabc",
                "${z/%abc/XYZ} | abcABC123ABCXYZ",
                "${path/\\//-} | path-to/file",
                "${path//\\//-} | path-to-file",
                "${file/./} | bashstring.txt",
                "${file#*.} | string.txt",
                "${file##*.} | txt",
                "${file%.*} | bash.string",
                "${file%%.*} | bash",
                "${path#*/} | to/file",
                "$${name} | ${name}",
                "some ${name}$${var$${name}$name${name} | some abcdEFGH28ij${var${name}$nameabcdEFGH28ij",
                "$${unset=${file}} | ${unset=bash.string.txt}",
                "pid $$ | pid $"
            })
    void an_expression_gives_what_flux_gives(String text, String expected) {
        assertThat(Template.parse(text).expand(e -> Optional.ofNullable(VARIABLES.get(e.name()))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${",
                "${}",
                "${name",
                "${name:-x",
                "${name[@]}",
                "${name-x}",
                "${!name}",
                "${ name }",
                "${name/x}"
            })
    void what_flux_refuses_is_refused(String text) {
        assertThatThrownBy(() -> Template.parse(text)).isInstanceOf(BadSubstitutionException.class);
    }
}
