package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.kustomize.load.LoadRestriction;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private final Choice<LoadRestriction> choice = new Choice<>("failover.loadRestriction", LoadRestriction.class);

    @Test
    void upper_and_lower_case_are_the_same() {
        assertThat(choice.of("root_only")).isEqualTo(LoadRestriction.ROOT_ONLY);
        assertThat(choice.of("REPOSITORY")).isEqualTo(LoadRestriction.REPOSITORY);
    }

    @Test
    void any_other_value_is_answered_with_the_allowed_ones() {
        assertThatThrownBy(() -> choice.of("foo"))
                .isInstanceOf(FailoverException.class)
                .hasMessage("-Dfailover.loadRestriction is one of ROOT_ONLY, REPOSITORY, not 'foo'.");
    }
}
