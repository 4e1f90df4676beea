package dev.failover.swap.edit;

import dev.failover.source.FileChanges;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A new patch, listed by its kustomization.
 *
 * @param text what it holds
 */
public record AddedPatch(PatchFile patch, String text) implements PatchChange {

    @Override
    public FileChanges in(SourceTree tree) throws NotEditableException {
        if (tree.file(patch.path()).isPresent()) {
            throw new NotEditableException("the file " + patch.path() + " exists already");
        }
        SourceFile before = PatchList.file(tree, patch);
        SourceFile after = PatchList.of(before).add(patch.name());
        if (!Arrays.equals(PatchList.of(after).remove(patch.name()).bytes(), before.bytes())) {
            throw new NotEditableException(
                    "the swap back could not remove its entry in the patches of " + before + " completely");
        }
        return FileChanges.written(after)
                .and(FileChanges.written(new SourceFile(patch.path(), text.getBytes(StandardCharsets.UTF_8))));
    }
}
