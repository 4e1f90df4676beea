package dev.failover.swap.edit;

import dev.failover.source.FileChanges;
import dev.failover.source.SourceTree;

/** A patch of a swap's own comes, or goes. */
public sealed interface PatchChange permits AddedPatch, WithdrawnPatch {
    PatchFile patch();

    /** What becomes of the patch and of its kustomization. */
    FileChanges in(SourceTree tree) throws NotEditableException;
}
