package dev.failover;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.Assessor;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a manifest holds, what is wrong with it is a finding and no exception. */
class MutatedTreesTest {
    private static final int ROUNDS = 150;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../it/sample",
                "src/test/resources/dev/failover/check/broken/tree",
                "src/test/resources/dev/failover/check/failover-replication-overwrites/bad",
                "src/test/resources/dev/failover/flux/variables",
                "src/test/resources/dev/failover/flux/mistakes"
            })
    void one_wrong_key_or_value_anywhere_is_judged(String directory) {
        MutatedTree tree = MutatedTree.of(DirectoryTree.of(Path.of(directory)));
        Random random = new Random(4);
        Assessor assessor = new Assessor(
                new ValidateOptions(new TreeOptions(Path.of(directory), Optional.empty()), ModelOptions.DEFAULT),
                "mvn failover:",
                LocalDate.EPOCH);

        for (int round = 0; round < ROUNDS; round++) {
            TextEdit mutation = tree.mutation(random);
            SourceTree mutated = tree.sound().with(List.of(mutation));

            assertThatCode(() -> assessor.assess(mutated))
                    .as(mutation.toString())
                    .doesNotThrowAnyException();
        }
    }
}
