package dev.failover.check.rules.build;

import dev.failover.kustomize.load.Paths;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;

/** A kustomization as far as it says which others it is made of. */
record KustomizationFile(SourceFile file, YamlMapping root) {
    private static final List<String> FIELDS =
            List.of("resources", "bases", "components", "generators", "transformers", "validators");

    /** Empty for what is no kustomization, such as a Flux object in a file of that name. */
    static Optional<KustomizationFile> read(SourceFile file) {
        return YamlParser.parseFirst(file)
                .firstRoot()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(root -> root.mapping("spec").isEmpty())
                .map(root -> new KustomizationFile(file, root));
    }

    boolean isComponent() {
        return root.text("kind").filter("Component"::equals).isPresent();
    }

    /** What its entries are as paths from the tree's root, be they directories or files. */
    List<String> directories() {
        return FIELDS.stream()
                .flatMap(field -> root.sequence(field).map(YamlSequence::items).orElse(List.<YamlNode>of()).stream())
                .filter(YamlScalar.class::isInstance)
                .flatMap(item -> Paths.resolve(file.directory(), ((YamlScalar) item).text()).stream())
                .toList();
    }
}
