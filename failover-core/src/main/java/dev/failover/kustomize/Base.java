package dev.failover.kustomize;

import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.TransformerConfig;
import java.util.List;

/** A kustomization that is built as far as its own directives go: names not yet hashed, references not yet fixed. */
record Base(List<Operand> operands, TransformerConfig config, Recording recording) {}
