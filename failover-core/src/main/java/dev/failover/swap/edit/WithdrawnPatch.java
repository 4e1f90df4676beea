package dev.failover.swap.edit;

import dev.failover.source.FileChanges;
import dev.failover.source.SourceTree;

/** An {@link AddedPatch} is taken away again. */
public record WithdrawnPatch(PatchFile patch) implements PatchChange {

    @Override
    public FileChanges in(SourceTree tree) throws NotEditableException {
        return FileChanges.written(PatchList.of(PatchList.file(tree, patch)).remove(patch.name()))
                .and(FileChanges.deleted(patch.path()));
    }
}
