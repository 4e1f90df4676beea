package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.follow.WaitResult;
import dev.failover.goal.json.ErrorJson;
import dev.failover.goal.json.HistoryJson;
import dev.failover.goal.json.StatusJson;
import dev.failover.goal.json.SwapJson;
import dev.failover.goal.status.HistoryOptions;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.report.Json;
import dev.failover.report.Schemas;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Results of real runs as JSON, held against the schemas that are published. */
class JsonResultsTest {
    private static final Path SCHEMAS = Path.of("..", "src", "site", "resources", "schemas");
    private static final CommitOptions LOCAL =
            new CommitOptions(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void a_swap_that_is_pushed_says_from_where_to_where_and_in_which_commit() throws IOException {
        JsonNode json = json(swap(CommitOptions.DEFAULT, false));

        assertThat(json.at("/outcome").asText()).isEqualTo("committed");
        JsonNode sonarr = json.at("/services/0");
        assertThat(sonarr.at("/claim/from").asText()).isEqualTo("pvc-sonarr");
        assertThat(sonarr.at("/claim/to").asText()).isEqualTo("pvc-sonarr-backup");
        assertThat(sonarr.at("/node/from").asText()).isEqualTo("primary");
        assertThat(sonarr.at("/node/to").asText()).isEqualTo("backup");
        assertThat(words(sonarr.at("/files"))).containsExactly("sonarr/deployment.yaml");
        assertThat(json.at("/commit/id").asText())
                .isEqualTo(sandbox.remote("rev-parse", "main").strip());
        assertThat(json.at("/commit/pushed").asBoolean()).isTrue();
        assertThat(json.at("/checkout/followed").asBoolean()).isTrue();
        assertThat(json.at("/pullRequest").isNull()).isTrue();
    }

    @Test
    void a_swap_that_stays_local_says_how_it_is_pushed() throws IOException {
        JsonNode json = json(swap(LOCAL, false));

        assertThat(json.at("/commit/pushed").asBoolean()).isFalse();
        assertThat(json.at("/commit/branch").asText()).isEqualTo("main");
        assertThat(json.at("/next/0/purpose").asText()).isEqualTo("push");
        assertThat(words(json.at("/next/0/command"))).containsExactly("git", "push", "origin", "main");
    }

    @Test
    void a_second_swap_has_nothing_to_do() throws IOException {
        swap(CommitOptions.DEFAULT, false);

        JsonNode json = json(swap(CommitOptions.DEFAULT, false));

        assertThat(json.at("/outcome").asText()).isEqualTo("nothing-to-do");
        assertThat(words(json.at("/already"))).containsExactly("sonarr");
        assertThat(json.at("/checkout/followed").asBoolean()).isTrue();
        assertThat(json(swap(CommitOptions.DEFAULT, true)).at("/checkout").isNull())
                .isTrue();
    }

    @Test
    void a_dry_run_has_the_difference_the_message_and_what_is_in_the_way() throws IOException {
        sandbox.write("sonarr/deployment.yaml", sandbox.read("sonarr/deployment.yaml") + "# mine\n");

        JsonNode json = json(swap(CommitOptions.DEFAULT, true));

        assertThat(json.at("/outcome").asText()).isEqualTo("dry-run");
        assertThat(json.at("/diff").asText()).contains("+        role: backup\n");
        assertThat(json.at("/message").asText()).startsWith("failover: sonarr - failover to backup\n");
        assertThat(json.at("/inTheWay/0/id").asText()).isEqualTo("checkout-file-changed");
        assertThat(words(json.at("/inTheWay/0/next/0")))
                .containsExactly("git", "stash", "push", "--", "sonarr/deployment.yaml");
        assertThat(words(json.at("/next/0/command"))).containsExactly("mvn", "failover:promote", "-Dservice=sonarr");
    }

    @Test
    void a_refusal_has_its_id_its_place_and_the_command_that_accepts_it() throws IOException {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml").replace("role: primary", "role: backup"));
        sandbox.git("commit", "-qam", "Half of it");
        sandbox.git("push", "-q");

        JsonNode json = json(swap(CommitOptions.DEFAULT, false));

        assertThat(json.at("/outcome").asText()).isEqualTo("refused");
        assertThat(json.at("/stage").asText()).isEqualTo("plan");
        JsonNode refusal = json.at("/refusals/0");
        assertThat(refusal.at("/id").asText()).isEqualTo("failover-placement-mixed");
        assertThat(refusal.at("/service").asText()).isEqualTo("sonarr");
        assertThat(refusal.at("/location/path").asText()).isEqualTo("sonarr/deployment.yaml");
        assertThat(words(refusal.at("/next/0")))
                .containsExactly(
                        "mvn",
                        "failover:promote",
                        "-Dservice=sonarr",
                        "-Dfailover.accept=failover-placement-mixed",
                        "-Dfailover.reason=...");
    }

    @Test
    void a_file_of_the_users_in_the_way_is_a_refusal_too() throws IOException {
        sandbox.write("sonarr/deployment.yaml", sandbox.read("sonarr/deployment.yaml") + "# mine\n");

        JsonNode json = json(swap(CommitOptions.DEFAULT, false));

        assertThat(json.at("/stage").asText()).isEqualTo("commit");
        assertThat(json.at("/refusals/0/id").asText()).isEqualTo("checkout-file-changed");
        assertThat(json.at("/refusals/0/service").isNull()).isTrue();
    }

    @Test
    void a_pull_request_names_its_branch() throws IOException {
        SwapResult result =
                swap(options(CommitOptions.DEFAULT, false, new RemoteOptions(Optional.empty(), true, List.of())));

        JsonNode json = json(result);

        assertThat(json.at("/pullRequest/into").asText()).isEqualTo("main");
        assertThat(json.at("/commit/branch").asText())
                .isEqualTo("origin/" + json.at("/pullRequest/branch").asText());
        assertThat(json.at("/commit/pushed").asBoolean()).isTrue();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a POSIX shell")
    void what_was_seen_of_the_cluster_stands_at_the_end() throws IOException {
        ScriptedKubectl kubectl = new ScriptedKubectl(directory.resolve("bin")).answers("pods", "{\"items\": []}");
        SwapResult result = swap(CommitOptions.DEFAULT, false);
        WaitResult waited = new Failover("mvn failover:", Clock.systemUTC(), time -> {})
                .follow(result.awaited().orElseThrow(), WaitOptions.of("1s", kubectl.program()), progress -> {});

        JsonNode json = json(new SwapJson(result, Optional.of(waited)).text(), "failover-swap-1.json");

        assertThat(json.at("/wait/arrived").asBoolean()).isFalse();
        assertThat(json.at("/wait/commit").asText())
                .isEqualTo(json.at("/commit/id").asText());
        assertThat(json.at("/wait/services/0/service").asText()).isEqualTo("sonarr");
        assertThat(words(json.at("/wait/services/0/look/0"))).startsWith(kubectl.program(), "-n", "media");
        assertThat(json.at("/wait/progress/0/seen").asText()).isEqualTo("no pod yet");
    }

    @Test
    void a_history_is_empty_or_has_all_swaps() throws IOException {
        assertThat(history().at("/swaps")).isEmpty();

        swap(CommitOptions.DEFAULT, false);
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml")
                        .replace("role: backup", "role: primary")
                        .replace("pvc-sonarr-backup", "pvc-sonarr"));
        sandbox.git("commit", "-qam", "Back by hand");

        JsonNode swaps = history().at("/swaps");
        assertThat(swaps)
                .hasSize(2)
                .allMatch(swap -> swap.at("/service").asText().equals("sonarr"));
        JsonNode recorded = StreamSupport.stream(swaps.spliterator(), false)
                .filter(swap -> swap.at("/recorded").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(recorded.at("/node/from").asText()).isEqualTo("primary");
        assertThat(recorded.at("/node/to").asText()).isEqualTo("backup");
    }

    @Test
    void a_status_has_what_is_known_and_what_is_not() throws IOException {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml").replace("role: primary", "role: backup"));
        sandbox.git("commit", "-qam", "Half of it");
        GitSandbox.git(directory, "clone", "-q", "--depth", "1", "file://" + sandbox.workTree(), "shallow");

        JsonNode json = status(sandbox.workTree());

        assertThat(json.at("/services/0/placement").asText()).isEqualTo("MIXED");
        assertThat(json.at("/services/0/promoteBlockedBy/0").asText()).contains("mounts the primary claim");
        assertThat(json.at("/services/0/since/subject").asText()).isEqualTo("Half of it");
        assertThat(status(directory.resolve("shallow"))
                        .at("/services/0/since/commit")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_remote_that_is_down_has_the_command_that_goes_without_it() throws IOException {
        sandbox.git("remote", "set-url", "origin", "http://127.0.0.1:1/x.git");

        JsonNode json = error("promote", () -> swap(CommitOptions.DEFAULT, false));

        assertThat(json.at("/message").asText()).startsWith("can't reach the remote origin");
        assertThat(words(json.at("/advice"))).contains("To go on without the remote, commit on the local branch:");
        assertThat(words(json.at("/next/0")))
                .containsExactly("mvn", "failover:promote", "-Dservice=sonarr", "-Dfailover.push=false");
    }

    @Test
    void a_parameter_that_is_invalid_has_its_advice() throws IOException {
        RemoteOptions request = new RemoteOptions(Optional.empty(), true, List.of());

        JsonNode json = error("promote", () -> swap(options(LOCAL, false, request)));

        assertThat(json.at("/goal").asText()).isEqualTo("promote");
        assertThat(json.at("/outcome").asText()).isEqualTo("failed");
        assertThat(json.at("/message").asText()).startsWith("-Dfailover.pullRequest=true and -Dfailover.push=false");
        assertThat(words(json.at("/advice"))).singleElement().asString().contains("leave one of them out");
    }

    @Test
    void a_configuration_that_is_missing_is_an_error_of_each_goal() throws IOException {
        ModelOptions gone = ModelOptions.DEFAULT.withConfig("gone.yaml");

        for (JsonNode json : List.of(
                error("status", () -> failover().status(new StatusOptions(tree(), gone))),
                error("history", () -> failover().history(new HistoryOptions(tree(), gone, List.of()))),
                error("promote", () -> swap(options(gone, LOCAL, false, RemoteOptions.DEFAULT))))) {
            assertThat(json.at("/message").asText()).contains("gone.yaml");
        }
    }

    @Test
    void a_directory_that_is_in_no_repository_is_an_error_too() throws IOException {
        TreeOptions nowhere = new TreeOptions(directory, Optional.of(directory.resolve("nowhere")));

        JsonNode json = error(
                "history", () -> failover().history(new HistoryOptions(nowhere, ModelOptions.DEFAULT, List.of())));

        assertThat(json.at("/message").asText()).contains("nowhere");
    }

    private static JsonNode error(String goal, ThrowingCallable run) throws IOException {
        FailoverException error = catchThrowableOfType(FailoverException.class, run);
        return json(new ErrorJson(goal, error).text(), "failover-error-1.json");
    }

    private JsonNode status(Path tree) throws IOException {
        TreeOptions options = new TreeOptions(tree, Optional.empty());
        return json(
                new StatusJson(failover().status(new StatusOptions(options, ModelOptions.DEFAULT))).text(),
                "failover-status-1.json");
    }

    private JsonNode history() throws IOException {
        HistoryOptions options = new HistoryOptions(tree(), ModelOptions.DEFAULT, List.of());
        return json(new HistoryJson(failover().history(options)).text(), "failover-history-1.json");
    }

    private static JsonNode json(SwapResult result) throws IOException {
        return json(new SwapJson(result, Optional.empty()).text(), "failover-swap-1.json");
    }

    private static JsonNode json(String json, String schema) throws IOException {
        String published = Files.readString(SCHEMAS.resolve(schema));
        Schemas.assertValid(json, published, VersionFlag.V202012);
        JsonNode read = Json.read(json);
        assertThat(names(read)).isSubsetOf(described(Json.read(published)));
        assertThat(read.at("/$schema").asText()).endsWith("/" + schema);
        return read;
    }

    /** A schema lets fields pass that it doesn't know: new ones can come. */
    private static Set<String> described(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
        schema.at("/$defs").forEach(definition -> names.addAll(described(definition)));
        return names;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> names.addAll(names(child)));
        return names;
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private SwapResult swap(CommitOptions commit, boolean dryRun) {
        return swap(options(commit, dryRun, RemoteOptions.DEFAULT));
    }

    private static SwapResult swap(SwapOptions options) {
        return failover().swap(options);
    }

    private SwapOptions options(CommitOptions commit, boolean dryRun, RemoteOptions remote) {
        return options(ModelOptions.DEFAULT, commit, dryRun, remote);
    }

    private SwapOptions options(ModelOptions model, CommitOptions commit, boolean dryRun, RemoteOptions remote) {
        return new SwapOptions(
                tree(),
                model,
                RuleOptions.DEFAULT,
                Direction.PROMOTE,
                new ServiceSelection(List.of("sonarr"), Optional.empty()),
                Acceptance.NONE,
                commit,
                MessageOptions.DEFAULT,
                remote,
                SwapStrategy.REFUSE,
                dryRun);
    }

    private TreeOptions tree() {
        return new TreeOptions(sandbox.workTree(), Optional.empty());
    }

    private static Failover failover() {
        return new Failover("mvn failover:");
    }
}
