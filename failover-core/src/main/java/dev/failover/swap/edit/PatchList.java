package dev.failover.swap.edit;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.edit.EditRefusedException;
import dev.failover.yaml.edit.ValueEdit;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The {@code patches} of a kustomization as they are written. What {@link #add} does, {@link #remove} undoes: a list in a
 * block is the swap's own when its last entry goes, one in brackets was there before.
 */
record PatchList(SourceFile kustomization, YamlMapping root) {
    private static final String PATCHES = "patches";
    private static final String PATH = "path";

    static SourceFile file(SourceTree tree, PatchFile patch) throws NotEditableException {
        return tree.file(patch.kustomization())
                .orElseThrow(() -> new NotEditableException("there is no file " + patch.kustomization()));
    }

    static PatchList of(SourceFile kustomization) throws NotEditableException {
        if (YamlParser.parseFirst(kustomization).firstRoot().orElse(null) instanceof YamlMapping root) {
            return new PatchList(kustomization, root);
        }
        throw new NotEditableException(kustomization + " isn't a single mapping");
    }

    /** With a last entry for a file. */
    SourceFile add(String file) throws NotEditableException {
        Optional<YamlNode> patches = root.get(PATCHES);
        if (patches.isEmpty()) {
            return edited(() -> ValueEdit.insertList(root, PATCHES, PATH, file));
        }
        if (patches.get() instanceof YamlSequence list) {
            return edited(() -> ValueEdit.append(list, PATH, file));
        }
        throw new NotEditableException(
                "the patches of " + kustomization + " aren't a list: remove the line, or write 'patches: []'");
    }

    /** Without the entry for a file. */
    SourceFile remove(String file) throws NotEditableException {
        YamlSequence list = root.sequence(PATCHES).orElseThrow(() -> notListed(file));
        int index = 0;
        while (index < list.size() && !isFor(list.items().get(index), file)) {
            index++;
        }
        if (index == list.size()) {
            throw notListed(file);
        }
        boolean wholeList = list.size() == 1 && (root.flow() || !list.flow());
        int found = index;
        return edited(() -> wholeList ? ValueEdit.remove(root, PATCHES) : ValueEdit.remove(list, found));
    }

    private static boolean isFor(YamlNode item, String file) {
        return item instanceof YamlMapping entry
                && entry.size() == 1
                && entry.text(PATH).filter(file::equals).isPresent();
    }

    private NotEditableException notListed(String file) {
        return new NotEditableException("the patches of " + kustomization + " have no entry for " + file + " alone");
    }

    private SourceFile edited(Supplier<TextEdit> edit) throws NotEditableException {
        try {
            return kustomization.with(List.of(edit.get()));
        } catch (EditRefusedException e) {
            throw new NotEditableException(
                    "the patches of " + kustomization + " can't be edited at " + e.location() + ": " + e.getMessage());
        }
    }
}
