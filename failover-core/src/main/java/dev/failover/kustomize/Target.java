package dev.failover.kustomize;

import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.OpenApiSchema;
import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.ResourceReader;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.kustomize.transform.Generator;
import dev.failover.kustomize.transform.Transformer;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** One kustomization at work: reads what it names, runs its operators, in kustomize's order. */
final class Target implements OperatorContext {
    private final BuildSession session;
    private final Loader loader;
    private final Kustomization kustomization;
    private final Recording recording;

    Target(BuildSession session, Loader loader, Kustomization kustomization, Recording recording) {
        this.session = session;
        this.loader = loader;
        this.kustomization = kustomization;
        this.recording = recording;
        recording.directory(loader.directory());
        recording.file(kustomization.file().path());
    }

    /** Adds to what is there: nothing yet, or for a component what its parent has gathered. */
    void accumulate(Accumulation gathered) {
        addResources(gathered);
        gathered.addConfig(TransformerConfig.builtin(), Location.start(kustomization.file()));
        generate(gathered.operands());
        addComponents(gathered);
        transform(gathered);
    }

    private void addResources(Accumulation gathered) {
        List<Problem> refused = new ArrayList<>();
        for (YamlScalar entry : kustomization.texts("resources")) {
            try {
                addResource(gathered, entry);
            } catch (RefusedException e) {
                refused.addAll(e.problems());
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedException(refused);
        }
    }

    private void addResource(Accumulation gathered, YamlScalar entry) {
        if (loader.isDirectory(entry.text())) {
            gathered.add(base(entry), entry.location());
            return;
        }
        SourceFile file = load(entry.text(), entry.location());
        for (Resource resource : ResourceReader.read(session.files().parse(file))) {
            gathered.operands()
                    .append(Operand.of(resource).withOrigin(resource.origin().through(entry.location())));
        }
    }

    private Base base(YamlScalar entry) {
        Loader inner = loader.enter(entry.text(), entry.location());
        Base base = session.base(inner.directory()).orElseGet(() -> build(inner, entry));
        base.recording().directories().forEach(d -> loader.refuseCycle(d, entry.location()));
        recording.include(base.recording());
        return base;
    }

    private Base build(Loader inner, YamlScalar entry) {
        OpenApiSchema before = session.schema();
        Recording ofBase = new Recording();
        Kustomization found =
                new KustomizationFinder(session.files(), ofBase::warning).find(inner.directory(), entry.location());
        if (found.isComponent()) {
            throw new RefusedException(
                    "kustomize-component-as-resource",
                    "expected kind != 'Component' for path '" + entry.text() + "'",
                    entry.location(),
                    "List it under 'components:' instead of 'resources:'.");
        }
        Accumulation gathered = new Accumulation();
        new Target(session, inner, found, ofBase).accumulate(gathered);
        Base base = gathered.freeze(ofBase);
        session.keep(inner.directory(), before, base);
        return base;
    }

    private void generate(Operands operands) {
        for (Generator generator : OperatorOrder.generators(kustomization)) {
            for (Operand generated : generator.generate(this)) {
                operands.append(generated);
            }
        }
    }

    private void addComponents(Accumulation gathered) {
        for (YamlScalar entry : kustomization.texts("components")) {
            Loader inner = loader.enter(entry.text(), entry.location());
            Kustomization found = new KustomizationFinder(session.files(), recording::warning)
                    .find(inner.directory(), entry.location());
            if (!found.isComponent()) {
                throw new RefusedException(
                        "kustomize-not-a-component",
                        "expected kind 'Component' for path '" + entry.text() + "' but got 'Kustomization'",
                        entry.location(),
                        "List it under 'resources:', or give it 'kind: Component' and 'apiVersion:"
                                + " kustomize.config.k8s.io/v1alpha1'.");
            }
            new Target(session, inner, found, recording).accumulate(gathered);
            gathered.operands().requireDistinct();
        }
    }

    private void transform(Accumulation gathered) {
        for (Transformer transformer : OperatorOrder.transformers(kustomization, gathered.config(), this)) {
            transformer.transform(gathered.operands(), this);
            gathered.operands().dropEmpty();
        }
    }

    @Override
    public String directory() {
        return loader.directory();
    }

    @Override
    public SourceFile load(String path, Location askedBy) {
        SourceFile file = loader.load(path, askedBy);
        recording.file(file.path());
        return file;
    }

    @Override
    public void warn(Problem warning) {
        recording.warning(warning);
    }

    @Override
    public OpenApiSchema schema() {
        return session.schema();
    }
}
