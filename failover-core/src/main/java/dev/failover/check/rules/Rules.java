package dev.failover.check.rules;

import dev.failover.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order of the steps. */
public final class Rules {
    private static final List<Rule> ABOUT_CONTENTS = List.of(
            new KustomizeDeprecatedField(),
            new UntrackedFile(),
            new FluxDependency(),
            new FluxObjectAppliedTwice(),
            new UnreachableKustomization(),
            new ObjectSize(),
            new SchemaUnknownField(),
            new SchemaMissingField(),
            new SchemaInvalidValue(),
            new SchemaDuplicate(),
            new ApiRemoved(),
            new ApiDeprecated(),
            new ServerDryRunRefused(),
            new CustomUnknownField(),
            new CustomMissingField(),
            new CustomInvalidValue(),
            new SchemaUnknownKind(),
            new YamlSyntax(),
            new YamlDuplicateKey(),
            new YamlLint(),
            new PlaceholderValue(),
            new FluxVariableUndefined(),
            new VolumeCapacity(),
            new VolumeCapacityDiffers(),
            new VolumeAccessModes(),
            new VolumeStorageClass(),
            new VolumeMode(),
            new VolumeClaimDisagree(),
            new VolumeMissing(),
            new VolumeShared(),
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
            new FailoverBlockedByDependency(),
            new FailoverNotApplied(),
            new FailoverNotSwappable());

    public static final List<Rule> ALL = Stream.concat(
                    Stream.of(new KustomizeBuild(ABOUT_CONTENTS)), ABOUT_CONTENTS.stream())
            .toList();

    /** Those that say whether a swap makes the tree worse. A rehearsal of swaps inside of one would be about the next. */
    public static final List<Rule> OF_A_SWAP =
            ALL.stream().filter(rule -> !(rule instanceof FailoverNotSwappable)).toList();

    /** A swap is warned of it and made all the same: at night the backup may be all there is. */
    public static final String WARNED_OF = FailoverReplicationOverwrites.ID;

    private Rules() {}
}
