package dev.failover.kustomize.model;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;

/** What the kustomization at work offers to its operators. */
public interface OperatorContext {

    /** The directory of the kustomization; {@code ""} is the root of the tree. */
    String directory();

    /**
     * Reads a file that the kustomization names, relative to its directory and within the load restriction.
     *
     * @param askedBy the text that names the file
     * @throws RefusedException when it isn't there, mustn't be read, or is remote
     */
    SourceFile load(String path, Location askedBy);

    /** Reports what kustomize passes over in silence. */
    void warn(Problem warning);

    /** The schema in force: the built-in one, or that of the {@code openapi} field. */
    OpenApiSchema schema();
}
