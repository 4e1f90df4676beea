package dev.failover.kustomize.transform.merge;

import java.util.List;
import java.util.Optional;

/** What a schema says about merging one value. */
interface ValueSchema {

    /** The schema of a mapping's field; empty when nothing is known of it. */
    Optional<ValueSchema> field(String name);

    /** The schema of a list's items. */
    Optional<ValueSchema> items();

    /**
     * The keys by which the items of this list are matched: none for a list of scalars, which are matched by their
     * value. Empty when a patch replaces the list as a whole.
     */
    Optional<List<String>> mergeKeys();
}
