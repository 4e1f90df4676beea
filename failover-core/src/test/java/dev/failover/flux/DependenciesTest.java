package dev.failover.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.flux.Reach.Reached;
import dev.failover.flux.RootGroups.RootGroup;
import dev.failover.resource.Resource;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    private static final int LONGER_THAN_THE_STACK = 20_000;

    @Test
    void a_long_chain_is_followed_to_its_end() {
        List<FluxKustomization> chain = chain(LONGER_THAN_THE_STACK);
        RootGroup group = new RootGroup("home", List.of(), new Reached(Map.of(), chain));

        assertThat(new Dependencies(chain, group).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("depends on flux-system/k" + LONGER_THAN_THE_STACK + ", which this cluster"));
    }

    /** Each waits for the next one, and the last one for nobody. */
    private static List<FluxKustomization> chain(int length) {
        String text = IntStream.range(0, length)
                .mapToObj(i -> "metadata: {name: k" + i + ", namespace: flux-system}\nspec: {dependsOn: [{name: k"
                        + (i + 1) + "}]}\n")
                .collect(Collectors.joining("---\n"));
        SourceFile file = new SourceFile("chain.yaml", text.getBytes(StandardCharsets.UTF_8));
        return YamlParser.parse(file).documents().stream()
                .map(document -> new FluxKustomization(new Resource((YamlMapping) document.root())))
                .toList();
    }
}
