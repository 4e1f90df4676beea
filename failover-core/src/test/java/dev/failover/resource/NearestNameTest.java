package dev.failover.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered for a name that isn't there. */
class NearestNameTest {
    private static final List<String> NAMES = List.of("sonarr", "radarr", "claim-1", "claim-2");

    @Test
    void the_name_with_the_fewest_changes_is_asked_for_in_any_case() {
        assertThat(NearestName.hint("sonar", NAMES)).contains("; did you mean 'sonarr'?");
        assertThat(NearestName.question("Radar", NAMES)).contains("Did you mean 'radarr'?");
    }

    @Test
    void nothing_is_asked_for_when_every_name_is_far() {
        assertThat(NearestName.of("jellyfin", NAMES)).isEmpty();
        assertThat(NearestName.hint("jellyfin", NAMES)).isEmpty();
        assertThat(NearestName.question("sonarr", List.of())).isEmpty();
    }

    @Test
    void of_names_that_differ_in_a_digit_none_is_unmistakable() {
        assertThat(NearestName.of("claim-3", NAMES)).contains("claim-1");
        assertThat(NearestName.unmistakable("claim-3", NAMES)).isEmpty();
    }

    @Test
    void a_slip_of_the_pen_is_unmistakable_where_one_name_is_near() {
        assertThat(NearestName.unmistakable("sonnarr", NAMES)).contains("sonarr");
        assertThat(NearestName.unmistakable("sonarr-x", List.of("sonarr-a", "sonarr-b")))
                .isEmpty();
    }
}
