package dev.failover.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.topology.FailoverConfig.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailoverConfigTest {

    @Test
    void the_config_map_is_found_in_the_build_and_its_places_are_those_of_the_file() {
        FailoverConfig config = TopologyTrees.home().config().orElseThrow();

        assertThat(config.form()).isEqualTo(Form.CONFIG_MAP);
        assertThat(config.configMap().orElseThrow().id()).hasToString("ConfigMap/operations/failover-api");
        assertThat(config.problems()).isEmpty();
        assertThat(config.names()).containsExactlyInAnyOrder("dido", "aeneas");
        FailoverService dido = config.services().get(0);
        assertThat(dido.location()).hasToString("config/configmap.yaml:11:7");
        assertThat(dido.backupPvc()).hasToString("pvc-dido-backup");
        assertThat(dido.backupPvc().location()).hasToString("config/configmap.yaml:16:21");
        assertThat(dido.kind()).hasToString("Deployment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failover-api", "operations/failover-api"})
    void a_config_map_can_be_named_as_it_is_built(String name) {
        assertThat(TopologyTrees.configMap("home", name).orElseThrow().services())
                .hasSize(2);
    }

    @Test
    void a_named_config_map_that_is_not_there_is_a_problem() {
        assertThat(problems(TopologyTrees.configMap("home", "api").orElseThrow()))
                .singleElement()
                .asString()
                .contains("no ConfigMap 'api'");
    }

    @Test
    void the_only_config_map_with_the_key_is_told_that_services_are_missing() {
        FailoverConfig config = TopologyTrees.topology("files", TopologyOptions.DEFAULT)
                .config()
                .orElseThrow();

        assertThat(problems(config)).containsExactly("nothing.yaml:8:5 the failover configuration has no 'services:'");
    }

    @Test
    void services_of_another_program_are_no_configuration() {
        assertThat(TopologyTrees.topology("foreign", TopologyOptions.DEFAULT).config())
                .isEmpty();
    }

    @Test
    void json_is_read_too() {
        FailoverConfig config = TopologyTrees.config("sound.json").orElseThrow();

        assertThat(config.form()).isEqualTo(Form.JSON_FILE);
        assertThat(config.services()).hasSize(1);
        assertThat(config.services().get(0).primaryPvc().location()).hasToString("sound.json:2:18");
    }

    @Test
    void a_missing_file_is_a_problem() {
        assertThat(problems(TopologyTrees.config("nowhere.json").orElseThrow()))
                .singleElement()
                .asString()
                .startsWith("nowhere.json:1:1 there is no file nowhere.json");
    }

    @Test
    void the_label_key_is_set_for_all_and_a_side_may_name_its_own() {
        List<FailoverService> services =
                TopologyTrees.config("keys.yaml").orElseThrow().services();

        assertThat(services.get(0).nodeLabel(Side.PRIMARY)).isEqualTo(new NodeLabel("disk", "primary"));
        assertThat(services.get(1).nodeLabel(Side.PRIMARY)).isEqualTo(new NodeLabel("home.example/a", "true"));
        assertThat(services.get(1).nodeLabel(Side.BACKUP)).isEqualTo(new NodeLabel("zone", "b"));
        assertThat(TopologyTrees.home().service("aeneas").orElseThrow().nodeLabel(Side.BACKUP))
                .isEqualTo(new NodeLabel("disk", "backup"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.yaml", "braces.yaml"})
    void no_services_are_an_empty_map(String file) {
        FailoverConfig config = TopologyTrees.config(file).orElseThrow();

        assertThat(config.problems()).isEmpty();
        assertThat(config.services()).isEmpty();
        assertThat(config.servicesEntry()).isPresent();
    }

    @Test
    void a_missing_services_key_is_a_problem_with_the_nearest_name() {
        assertThat(problems(TopologyTrees.config("typo.yaml").orElseThrow()))
                .containsExactly("typo.yaml:1:1 the failover configuration has no 'services:'; did you mean 'services'"
                        + " instead of 'serivces'?");
        assertThat(problems(TopologyTrees.config("empty.yaml").orElseThrow())).hasSize(1);
        assertThat(problems(TopologyTrees.config("scalar.yaml").orElseThrow())).hasSize(1);
    }

    @Test
    void services_that_are_no_mapping_are_a_problem() {
        assertThat(problems(TopologyTrees.config("list.yaml").orElseThrow()))
                .containsExactly("list.yaml:2:3 'services' must be a mapping from service names to entries");
    }

    @Test
    void an_entry_by_paths_needs_both_and_values_that_differ() {
        FailoverConfig config = TopologyTrees.config("paths.yaml").orElseThrow();

        assertThat(config.services()).extracting(FailoverService::toString).containsExactly("dido");
        assertThat(problems(config))
                .containsExactly(
                        "paths.yaml:12:3 service 'aeneas' lacks the field 'node_path'",
                        "paths.yaml:25:17 service 'creusa' has the path 'spec..claim', which has an empty step",
                        "paths.yaml:40:24 service 'anna' has the same value 'true' for its node_path on both sides");
    }

    @Test
    void each_wrong_field_is_a_problem_at_its_place() {
        FailoverConfig config = TopologyTrees.config("fields.yaml").orElseThrow();

        assertThat(config.services()).isEmpty();
        assertThat(config.names()).containsExactlyInAnyOrder("dido", "aeneas", "creusa");
        assertThat(problems(config))
                .contains(
                        "fields.yaml:3:16 service 'dido' needs a string as its 'namespace'",
                        "fields.yaml:5:18 service 'dido' needs a string as its 'volume_name'",
                        "fields.yaml:7:5 service 'dido' has the unknown field 'backup_pcv'; did you mean 'backup_pvc'?",
                        "fields.yaml:10:5 service 'dido' has the unknown field 'colour'",
                        "fields.yaml:11:11 service 'aeneas' is not a mapping",
                        "fields.yaml:13:11 service 'creusa' has the kind 'DaemonSet', which can't be failed over");
    }

    @Test
    void a_misspelt_field_is_not_missing_as_well() {
        assertThat(problems(TopologyTrees.config("fields.yaml").orElseThrow()))
                .noneMatch(problem -> problem.contains("'dido' lacks"));
    }

    @Test
    void two_entries_for_one_workload_are_a_problem_of_the_second() {
        FailoverConfig config = TopologyTrees.config("same-workload.yaml").orElseThrow();

        assertThat(config.services()).extracting(FailoverService::toString).containsExactly("dido", "set");
        assertThat(problems(config))
                .containsExactly("same-workload.yaml:10:3 service 'aeneas' is about the Deployment media/dido,"
                        + " as service 'dido' is");
        assertThat(config.problems().get(0).related())
                .singleElement()
                .asString()
                .isEqualTo("same-workload.yaml:2:3");
    }

    @Test
    void a_duplicate_service_is_a_problem() {
        assertThat(TopologyTrees.config("twice.yaml").orElseThrow().problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.id()).isEqualTo(FailoverConfig.INVALID);
                    assertThat(p.location()).hasToString("twice.yaml:10:3");
                });
    }

    @Test
    void a_quote_that_is_never_closed_is_reported_where_it_opens() {
        assertThat(problems(TopologyTrees.config("unclosed.yaml").orElseThrow()))
                .containsExactly("unclosed.yaml:3:16 the failover configuration can't be read: not valid YAML:"
                        + " the quote opened here is never closed");
    }

    @Test
    void a_syntax_error_is_a_problem_of_the_configuration() {
        assertThat(TopologyTrees.config("syntax.yaml").orElseThrow().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.id()).isEqualTo(FailoverConfig.INVALID));
    }

    private static List<String> problems(FailoverConfig config) {
        return config.problems().stream()
                .map(p -> p.location() + " " + p.message())
                .toList();
    }
}
