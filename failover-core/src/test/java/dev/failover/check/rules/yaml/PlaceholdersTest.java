package dev.failover.check.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    private final Placeholders placeholders = new Placeholders(Placeholders.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<volume-name>",
                "<role label of the backup node>",
                "https://<host>/api",
                "--token=<TOKEN>",
                "CHANGEME",
                "change-me",
                "<...>",
                "pre CHANGE_ME post",
                "http://REPLACE_ME:80",
                "TODO",
                "--token <TOKEN>",
                "echo a | curl -H token=<TOKEN> http://x",
                "host = <host-name>",
                "Authorization: Bearer x, key: <api key>",
                "run --user x --token <TOKEN>",
                "host=db user=x password=CHANGEME sslmode=off",
                "postgres://<user>:<password>@db/x y z",
                "your-registry/sonarr:1",
                "xxx.xxx.xxx.xxx",
                "a: 1\npassword: \"CHANGEME\"\n",
                "export KEY=<api key>\nrun\n",
                "{\n  \"host\": \"<host>\",\n}"
            })
    void what_is_to_be_filled_in_is_found(String text) {
        assertThat(placeholders.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<String>",
                "Enter <name>",
                "Answer as <title>, <year>.",
                "You are an assistant; write to <user name> once a day",
                "Start with `kubectl -n <namespace> get pods`, then look at the logs of the one that fails",
                "<YYYY-MM-DD>",
                "backup-<YYYYMMDD>",
                "Name the file <YYYY-MM-DD HH.mm>",
                "write TODO where something is left to do",
                "a < b and c > d",
                "<b>bold</b>",
                "<br>",
                "<none>",
                "http://search/?format=json&q=<query>",
                "* | extract \"ip=<ip> \" | stats by (ip) count()",
                "{app=\"web\"} | pattern `<address> - <user>` | user != \"\"",
                "{app=\"web\"} |= \"x\" | line_format \"host=<host>\"",
                "(?<name>[a-z]+)",
                "(?P<name>[a-z]+)",
                "Jane <jane@example.org>",
                "<https://example.org>",
                "todo",
                "ghcr.io/apps/todo:1",
                "TODOS",
                "autodone",
                "${CHANGE}",
                "# TODO: later\nrun\n",
                "if [ $a -lt 3 ]; then cat <input >output; fi\n",
                "<html>\n<p>Hello: <b>you</b>\n</html>\n",
                "<config>\n  <host>nas</host>\n</config>\n",
                "usage: run <file> [options]\nsecond line\n",
                "echo TODO\nexit\n"
            })
    void what_is_not_meant_to_be_filled_in_is_left_alone(String text) {
        assertThat(placeholders.in(text)).isEmpty();
    }
}
