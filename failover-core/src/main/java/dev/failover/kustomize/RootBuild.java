package dev.failover.kustomize;

import dev.failover.kustomize.load.Loader;
import dev.failover.kustomize.model.FieldKind;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.origin.BuildMetadata;
import dev.failover.kustomize.transform.HashTransformer;
import dev.failover.kustomize.transform.NameReferenceTransformer;
import dev.failover.kustomize.transform.RefVarTransformer;
import dev.failover.resource.ResMap;
import dev.failover.resource.Resource;
import dev.failover.yaml.print.YamlWriter;
import java.util.List;

/** The whole build of a directory: what its kustomization says, and then, once, what must wait until names are final. */
final class RootBuild {
    private final BuildSession session;
    private final Loader loader;
    private final Recording recording;

    RootBuild(BuildSession session, Loader loader, Recording recording) {
        this.session = session;
        this.loader = loader;
        this.recording = recording;
    }

    ResMap run(Kustomization kustomization) {
        session.chooseSchema(kustomization, loader, recording);
        BuildMetadata metadata = BuildMetadata.of(kustomization);
        Target target = new Target(session, loader, kustomization, recording, metadata.origin());
        Accumulation gathered = new Accumulation();
        target.accumulate(gathered);
        Operands operands = gathered.operands();
        NameReferenceTransformer references =
                new NameReferenceTransformer(gathered.config().nameReferences());
        new HashTransformer().transform(operands, target);
        references.transform(operands, target);
        new RefVarTransformer(gathered.vars(), gathered.config().fields(FieldKind.VAR_REFERENCE))
                .transform(operands, target);
        LocalConfig.drop(operands);
        SortOrder.of(kustomization).sort(operands);
        operands.forEach(slot -> slot.update(metadata::finish));
        List<Resource> resources =
                operands.all().stream().map(Operand::resource).toList();
        // Values that have no JSON are found by kustomize only when it prints them.
        resources.forEach(resource -> YamlWriter.requirePrintable(resource.root()));
        recording.examined(operands.examined() + references.examined());
        return new ResMap(resources);
    }
}
