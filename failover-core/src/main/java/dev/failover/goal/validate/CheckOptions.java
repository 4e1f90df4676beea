package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.goal.Model;
import dev.failover.lint.YamlLint;
import dev.failover.source.SourceTree;
import java.util.Optional;

/**
 * How a validation checks files.
 *
 * @param yamllint {@code failover.yamllint}: yamllint's configuration, relative to the tree, instead of the one at
 *     the root
 */
public record CheckOptions(Optional<String> yamllint) {
    public static final CheckOptions DEFAULT = new CheckOptions(Optional.empty());

    YamlLint lint(SourceTree tree) {
        Optional<String> file = path();
        file.filter(path -> tree.file(path).isEmpty()).ifPresent(path -> {
            throw new FailoverException("There is no file " + path + " in " + tree.name()
                    + ".\n-Dfailover.yamllint is the path of yamllint's configuration, relative to that directory.");
        });
        return YamlLint.of(tree, file);
    }

    Optional<String> path() {
        return yamllint.map(Model::normalised);
    }
}
