package dev.failover.kustomize;

import dev.failover.kustomize.BuildSession.SchemaChoice;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Var;
import java.util.List;

/**
 * A kustomization that is built as far as its own directives go: names not yet hashed, references not yet fixed.
 *
 * @param schemaAfter the schema that is in force once it has been built
 */
record Base(
        List<Operand> operands,
        TransformerConfig config,
        List<Var> vars,
        Recording recording,
        SchemaChoice schemaAfter) {}
