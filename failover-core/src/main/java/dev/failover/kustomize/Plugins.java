package dev.failover.kustomize;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.ResourceReader;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.operator.ConfiguredGenerator;
import dev.failover.kustomize.operator.ConfiguredTransformer;
import dev.failover.kustomize.operator.GeneratorCatalog;
import dev.failover.kustomize.operator.TransformerCatalog;
import dev.failover.kustomize.origin.OriginAnnotation;
import dev.failover.kustomize.origin.OriginPath;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of {@code generators}, {@code transformers} and {@code validators}: configurations of built-in operators. */
final class Plugins {
    private final Entries entries;
    private final OperatorContext context;
    private final Optional<OriginPath> kustomizationFile;

    Plugins(Entries entries, OperatorContext context, Optional<OriginPath> kustomizationFile) {
        this.entries = entries;
        this.context = context;
        this.kustomizationFile = kustomizationFile;
    }

    List<ConfiguredGenerator> generators(List<YamlScalar> configured) {
        return load(configured).stream()
                .map(config ->
                        new ConfiguredGenerator(GeneratorCatalog.generator(config), OriginAnnotation.plugin(config)))
                .toList();
    }

    List<ConfiguredTransformer> transformers(List<YamlScalar> configured) {
        return load(configured).stream()
                .map(config -> new ConfiguredTransformer(
                        TransformerCatalog.transformer(config, context), OriginAnnotation.plugin(config)))
                .toList();
    }

    /** Configurations: those that stand in the kustomization first, then those of files and directories. */
    private List<Operand> load(List<YamlScalar> configured) {
        if (configured.isEmpty()) {
            return List.of();
        }
        Accumulation gathered = new Accumulation();
        List<YamlScalar> paths = new ArrayList<>();
        for (YamlScalar entry : configured) {
            Optional<List<Resource>> inline = inline(entry);
            if (inline.isPresent()) {
                inline.get().forEach(r -> gathered.operands().append(marked(Operand.of(r))));
            } else {
                paths.add(entry);
            }
        }
        entries.add(gathered, paths);
        return gathered.operands().all();
    }

    /** What isn't a configuration is taken for a path. */
    private static Optional<List<Resource>> inline(YamlScalar entry) {
        if (!entry.text().contains("\n") && !entry.text().contains("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResourceReader.read(YamlParser.parseInside(entry)));
        } catch (RefusedException e) {
            if (entry.text().strip().contains("\n")) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Operand marked(Operand config) {
        return kustomizationFile
                .map(file -> OriginAnnotation.markRead(config, OriginAnnotation.file(file)))
                .orElse(config);
    }
}
