package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.FieldSpecWalker;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.model.operand.Scope;
import dev.failover.resource.Gvk;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.function.UnaryOperator;

/** The {@code namespace}: of namespaced objects, and in the fields that name a namespace. */
public final class NamespaceTransformer implements Transformer {
    private static final String OPERATOR = "NamespaceTransformer";
    private static final FieldSpec METADATA = new FieldSpec(new Gvk("", "", ""), "metadata/namespace", true);

    /** Which subjects of role bindings are moved to the namespace. */
    public enum Subjects {
        NAMED_DEFAULT,
        SERVICE_ACCOUNTS,
        NONE
    }

    private final YamlScalar namespace;
    private final FieldSpecs fields;
    private final Subjects subjects;
    private final UnaryOperator<YamlNode> setter;

    private NamespaceTransformer(YamlScalar namespace, FieldSpecs fields, Subjects subjects, boolean unsetOnly) {
        this.namespace = namespace;
        this.fields = fields;
        this.subjects = subjects;
        UnaryOperator<YamlNode> set = Scalars.replaceBy(namespace, OPERATOR);
        this.setter = unsetOnly ? old -> isSet(old) ? old : set.apply(old) : set;
    }

    public static NamespaceTransformer of(YamlScalar namespace, FieldSpecs fields) {
        return of(namespace, fields, Subjects.NAMED_DEFAULT, false);
    }

    /** @param unsetOnly whether a namespace that is there already stays */
    public static NamespaceTransformer of(
            YamlScalar namespace, FieldSpecs fields, Subjects subjects, boolean unsetOnly) {
        return new NamespaceTransformer(namespace, fields, subjects, unsetOnly);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        for (Operands.Slot slot : operands) {
            slot.update(operand -> change(operand.rememberId()));
            List<Operands.Slot> same = operands.withId(slot.get().id());
            if (same.size() != 1) {
                throw conflict(same);
            }
        }
    }

    /** The operand with its namespaces changed. */
    Operand change(Operand operand) {
        Operand changed =
                Scope.isCluster(operand.gvk()) ? operand : walk(METADATA).apply(operand);
        boolean binding = isRoleBinding(operand.gvk().kind());
        if (binding && subjects != Subjects.NONE) {
            changed = changed.withRoot(changed.root().update("subjects", this::moveSubjects));
        }
        for (FieldSpec field : fields.specs()) {
            if (applies(field, operand.gvk(), binding)) {
                changed = walk(field).apply(changed);
            }
        }
        return changed;
    }

    /** The object's own namespace is never left to the tables, and a name only for core objects. */
    private static boolean applies(FieldSpec field, Gvk gvk, boolean binding) {
        if (field.path().equals(METADATA.path())) {
            return false;
        }
        if (field.path().equals("metadata/name") && !gvk.apiVersion().equals("v1")) {
            return false;
        }
        return !(binding
                && isRoleBinding(field.selector().kind())
                && field.path().equals("subjects/namespace"));
    }

    private FieldSpecWalker walk(FieldSpec field) {
        return new FieldSpecWalker(field, FieldSpecWalker.Create.STRING, namespace.location(), setter);
    }

    private YamlNode moveSubjects(YamlNode node) {
        return node instanceof YamlSequence list ? list.map(this::moveSubject) : node;
    }

    private YamlNode moveSubject(YamlNode node) {
        if (!(node instanceof YamlMapping subject) || !isMoved(subject)) {
            return node;
        }
        YamlNode present = subject.get("namespace").orElse(YamlScalar.string("", namespace.provenance()));
        return subject.with("namespace", setter.apply(present));
    }

    private boolean isMoved(YamlMapping subject) {
        return subjects == Subjects.NAMED_DEFAULT
                ? subject.text("name").orElse("").equals("default")
                : subject.text("kind").orElse("").equals("ServiceAccount");
    }

    private static boolean isRoleBinding(String kind) {
        return kind.equals("RoleBinding") || kind.equals("ClusterRoleBinding");
    }

    private static boolean isSet(YamlNode node) {
        return node instanceof YamlScalar scalar
                && !scalar.isNull()
                && !scalar.text().isEmpty();
    }

    private RefusedException conflict(List<Operands.Slot> same) {
        Operand first = same.get(0).get();
        Operand second = same.get(1).get();
        return new RefusedException(new Problem(
                "kustomize-namespace-conflict",
                Problem.Level.ERROR,
                "namespace transformation produces ID conflict: " + Ids.print(first.id()) + " is in "
                        + first.origin().written() + " and in "
                        + second.origin().written(),
                namespace.location(),
                List.of(first.origin().written(), second.origin().written()),
                "Rename one of the two, or keep their namespaces separate."));
    }
}
