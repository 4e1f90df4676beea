package dev.failover.check.rules;

import dev.failover.check.Rule;
import dev.failover.check.policy.RuleCatalog;
import dev.failover.check.rules.build.KustomizeBuild;
import dev.failover.check.rules.build.KustomizeDeprecatedField;
import dev.failover.check.rules.build.ObjectSize;
import dev.failover.check.rules.build.UnreachableKustomization;
import dev.failover.check.rules.build.UntrackedFile;
import dev.failover.check.rules.failover.FailoverBlockedByDependency;
import dev.failover.check.rules.failover.FailoverClaimMissing;
import dev.failover.check.rules.failover.FailoverClaimShared;
import dev.failover.check.rules.failover.FailoverClaimsIdentical;
import dev.failover.check.rules.failover.FailoverConfigInvalid;
import dev.failover.check.rules.failover.FailoverNamespaceMismatch;
import dev.failover.check.rules.failover.FailoverNoNodeSelector;
import dev.failover.check.rules.failover.FailoverNodeMismatch;
import dev.failover.check.rules.failover.FailoverNotApplied;
import dev.failover.check.rules.failover.FailoverNotReplicated;
import dev.failover.check.rules.failover.FailoverNotSwappable;
import dev.failover.check.rules.failover.FailoverPathMissing;
import dev.failover.check.rules.failover.FailoverPlacementMixed;
import dev.failover.check.rules.failover.FailoverReplicas;
import dev.failover.check.rules.failover.FailoverReplicationOverwrites;
import dev.failover.check.rules.failover.FailoverServiceMissing;
import dev.failover.check.rules.failover.FailoverStrategy;
import dev.failover.check.rules.failover.FailoverVolumeMissing;
import dev.failover.check.rules.failover.FailoverWorkloadMissing;
import dev.failover.check.rules.failover.ReplicationReference;
import dev.failover.check.rules.flux.FluxDependency;
import dev.failover.check.rules.flux.FluxObjectAppliedTwice;
import dev.failover.check.rules.flux.FluxSourceKnown;
import dev.failover.check.rules.flux.FluxVariableUndefined;
import dev.failover.check.rules.flux.FluxVariableValue;
import dev.failover.check.rules.reference.FluxReferenceMissing;
import dev.failover.check.rules.reference.PortMissing;
import dev.failover.check.rules.reference.ReferenceMissing;
import dev.failover.check.rules.reference.SelectorMatchesNothing;
import dev.failover.check.rules.schema.ApiDeprecated;
import dev.failover.check.rules.schema.ApiRemoved;
import dev.failover.check.rules.schema.CustomInvalidValue;
import dev.failover.check.rules.schema.CustomMissingField;
import dev.failover.check.rules.schema.CustomUnknownField;
import dev.failover.check.rules.schema.FluxNamespaceMissing;
import dev.failover.check.rules.schema.SchemaDuplicate;
import dev.failover.check.rules.schema.SchemaInvalidValue;
import dev.failover.check.rules.schema.SchemaMissingField;
import dev.failover.check.rules.schema.SchemaUnknownField;
import dev.failover.check.rules.schema.SchemaUnknownKind;
import dev.failover.check.rules.schema.ServerDryRunRefused;
import dev.failover.check.rules.storage.BackupClaimSmaller;
import dev.failover.check.rules.storage.VolumeAccessModes;
import dev.failover.check.rules.storage.VolumeCapacity;
import dev.failover.check.rules.storage.VolumeCapacityDiffers;
import dev.failover.check.rules.storage.VolumeClaimDisagree;
import dev.failover.check.rules.storage.VolumeLocalShared;
import dev.failover.check.rules.storage.VolumeMissing;
import dev.failover.check.rules.storage.VolumeMode;
import dev.failover.check.rules.storage.VolumeNodeMismatch;
import dev.failover.check.rules.storage.VolumeShared;
import dev.failover.check.rules.storage.VolumeStorageClass;
import dev.failover.check.rules.yaml.PlaceholderValue;
import dev.failover.check.rules.yaml.YamlDuplicateKey;
import dev.failover.check.rules.yaml.YamlLint;
import dev.failover.check.rules.yaml.YamlSyntax;
import java.util.List;

/** All rules, in the order of the steps. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            new KustomizeBuild(),
            new KustomizeDeprecatedField(),
            new UntrackedFile(),
            new FluxSourceKnown(),
            new FluxDependency(),
            new FluxReferenceMissing(),
            new FluxObjectAppliedTwice(),
            new UnreachableKustomization(),
            new ObjectSize(),
            new SchemaUnknownField(),
            new SchemaMissingField(),
            new SchemaInvalidValue(),
            new SchemaDuplicate(),
            new FluxNamespaceMissing(),
            new ApiRemoved(),
            new ApiDeprecated(),
            new ServerDryRunRefused(),
            new CustomUnknownField(),
            new CustomMissingField(),
            new CustomInvalidValue(),
            new SchemaUnknownKind(),
            new ReferenceMissing(),
            new SelectorMatchesNothing(),
            new PortMissing(),
            new YamlSyntax(),
            new YamlDuplicateKey(),
            new YamlLint(),
            new PlaceholderValue(),
            new FluxVariableUndefined(),
            new FluxVariableValue(),
            new VolumeCapacity(),
            new VolumeCapacityDiffers(),
            new VolumeAccessModes(),
            new VolumeStorageClass(),
            new VolumeMode(),
            new VolumeClaimDisagree(),
            new VolumeMissing(),
            new VolumeShared(),
            new VolumeNodeMismatch(),
            new VolumeLocalShared(),
            new BackupClaimSmaller(),
            new FailoverConfigInvalid(),
            new FailoverServiceMissing(),
            new FailoverWorkloadMissing(),
            new FailoverNamespaceMismatch(),
            new FailoverVolumeMissing(),
            new FailoverPathMissing(),
            new FailoverClaimMissing(),
            new FailoverClaimsIdentical(),
            new FailoverPlacementMixed(),
            new FailoverClaimShared(),
            new FailoverNodeMismatch(),
            new FailoverNoNodeSelector(),
            new FailoverStrategy(),
            new FailoverReplicas(),
            new FailoverNotReplicated(),
            new FailoverReplicationOverwrites(),
            new ReplicationReference(),
            new FailoverBlockedByDependency(),
            new FailoverNotApplied(),
            new FailoverNotSwappable());

    public static final RuleCatalog CATALOG = new RuleCatalog(ALL);

    /** The rules that run on the result of a swap. They rehearse no further swaps. */
    public static final List<Rule> OF_A_SWAP =
            ALL.stream().filter(rule -> !(rule instanceof FailoverNotSwappable)).toList();

    /** A swap is made with a warning about this, because the backup may be the only data left. */
    public static final String WARNED_OF = FailoverReplicationOverwrites.ID;

    /** Another workload mounts a claim of a service. */
    public static final String MOUNTED_TOO = FailoverClaimShared.ID;

    private Rules() {}
}
