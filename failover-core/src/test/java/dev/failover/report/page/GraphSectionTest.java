package dev.failover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.report.graph.ClusterGraph;
import dev.failover.report.graph.Graph;
import dev.failover.report.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphSectionTest {

    @Test
    void a_long_chain_of_entry_points_is_shown_whole_and_nested_no_deeper_than_browsers_do() {
        List<Node> chain =
                IntStream.range(0, 5_000).mapToObj(GraphSectionTest::link).toList();
        StringBuilder page = new StringBuilder();

        new GraphSection(new Graph(List.of(new ClusterGraph("home", chain))))
                .tag()
                .write(page);

        assertThat(page.toString().split("<li id=", -1)).hasSize(chain.size() + 1);
        assertThat(page.toString().split("<ul", -1)).hasSizeLessThan(100);
    }

    private static Node link(int number) {
        return new Node(
                "e" + number,
                "flux-system/link",
                "apps",
                Node.State.APPLIED,
                number == 0 ? Optional.empty() : Optional.of("e" + (number - 1)),
                List.of(),
                Map.of(),
                List.of());
    }
}
