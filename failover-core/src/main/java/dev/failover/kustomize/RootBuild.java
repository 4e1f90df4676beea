package dev.failover.kustomize;

import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.transform.HashTransformer;
import dev.failover.kustomize.transform.NameReferenceTransformer;
import dev.failover.resource.ResMap;

/** The whole build of a directory: what its kustomization says, and then what is done once, at the root. */
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
        Target target = new Target(session, loader, kustomization, recording);
        Accumulation gathered = new Accumulation();
        target.accumulate(gathered);
        Operands operands = gathered.operands();
        new HashTransformer().transform(operands, target);
        new NameReferenceTransformer(gathered.config().nameReferences()).transform(operands, target);
        LocalConfig.drop(operands);
        SortOrder.of(kustomization).sort(operands);
        return new ResMap(operands.all().stream()
                .map(FinalAnnotations::clean)
                .map(Operand::resource)
                .toList());
    }
}
