package dev.failover.kustomize;

import dev.failover.kustomize.BuildSession.SchemaChoice;
import dev.failover.kustomize.load.KustomizationFinder;
import dev.failover.kustomize.load.Loader;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.ResourceReader;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.origin.OriginAnnotation;
import dev.failover.kustomize.origin.OriginPath;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings in what the entries of a kustomization name: files, other kustomizations, components. */
final class Entries {
    private final BuildSession session;
    private final Loader loader;
    private final Recording recording;
    private final Optional<OriginPath> origin;

    /** @param origin where this kustomization is, if the build is to say so in annotations */
    Entries(BuildSession session, Loader loader, Recording recording, Optional<OriginPath> origin) {
        this.session = session;
        this.loader = loader;
        this.recording = recording;
        this.origin = origin;
    }

    /** Adds files and bases; what is wrong with one entry doesn't hide what is wrong with the next. */
    void add(Accumulation gathered, List<YamlScalar> entries) {
        List<Problem> refused = new ArrayList<>();
        for (YamlScalar entry : entries) {
            try {
                add(gathered, entry);
            } catch (RefusedException e) {
                if (e.isTolerable()) {
                    e.problems().forEach(recording::warning);
                } else {
                    refused.addAll(e.problems());
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedException(refused);
        }
    }

    /** Runs a component on what is there. */
    void addComponent(Accumulation gathered, YamlScalar entry) {
        Loader inner = loader.enter(entry.text(), entry.location());
        Kustomization found = find(inner, entry, recording);
        session.chooseSchema(found, inner, recording);
        if (!found.isComponent()) {
            throw new RefusedException(
                    "kustomize-not-a-component",
                    "expected kind 'Component' for path '" + entry.text() + "' but got 'Kustomization'",
                    entry.location(),
                    "List it under 'resources:', or give it 'kind: Component' and 'apiVersion:"
                            + " kustomize.config.k8s.io/v1alpha1'.");
        }
        target(inner, found, entry, recording).accumulate(gathered);
        gathered.operands().requireDistinct();
    }

    private void add(Accumulation gathered, YamlScalar entry) {
        if (!loader.isFile(entry.text(), entry.location())) {
            gathered.add(base(entry), entry.location());
            return;
        }
        SourceFile file = loader.load(entry.text(), entry.location());
        recording.file(file.path());
        for (Resource resource : ResourceReader.read(YamlParser.parse(file))) {
            session.meet(resource.gvk());
            gathered.operands().append(read(resource, entry));
        }
    }

    private Operand read(Resource resource, YamlScalar entry) {
        Operand operand = InternalAnnotations.apply(Operand.of(resource))
                .withOrigin(resource.origin().through(entry.location()));
        return origin.map(o -> OriginAnnotation.markRead(operand, OriginAnnotation.file(o.append(entry.text()))))
                .orElse(operand);
    }

    private Base base(YamlScalar entry) {
        Loader inner = loader.enter(entry.text(), entry.location());
        Base base = (origin.isPresent() ? Optional.<Base>empty() : session.base(inner.directory()))
                .orElseGet(() -> build(inner, entry));
        base.recording().directories().forEach(d -> loader.refuseCycle(d, entry.location()));
        recording.include(base.recording());
        session.restoreSchema(base.schemaAfter());
        return base;
    }

    private Base build(Loader inner, YamlScalar entry) {
        SchemaChoice before = session.schemaChoice();
        Recording ofBase = new Recording();
        Kustomization found = find(inner, entry, ofBase);
        session.chooseSchema(found, inner, ofBase);
        if (found.isComponent()) {
            throw new RefusedException(
                    "kustomize-component-as-resource",
                    "expected kind != 'Component' for path '" + entry.text() + "'",
                    entry.location(),
                    "List it under 'components:' instead of 'resources:'.");
        }
        Accumulation gathered = new Accumulation();
        target(inner, found, entry, ofBase).accumulate(gathered);
        Base base = gathered.freeze(ofBase, session.schemaChoice());
        if (origin.isEmpty()) {
            session.keep(inner.directory(), before, base);
        }
        return base;
    }

    private Kustomization find(Loader inner, YamlScalar entry, Recording into) {
        Location askedBy = entry.location();
        return new KustomizationFinder(session.tree(), into::warning).find(inner.directory(), askedBy);
    }

    private Target target(Loader inner, Kustomization found, YamlScalar entry, Recording into) {
        return new Target(session, inner, found, into, origin.map(o -> o.append(entry.text())));
    }
}
