package dev.failover.check.rules.reference;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Service, a budget or a monitor whose labels no pod, or no Service, carries. */
public final class SelectorMatchesNothing extends ReferenceRule {
    private static final RuleInfo INFO = new RuleInfo(
            "selector-matches-nothing", Severity.WARNING, "A selector matches no object.", Step.APPS_VALIDATION);

    public SelectorMatchesNothing() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(References references, CheckContext context) {
        Selectable selectable = new Selectable(references);
        return references.applied().stream()
                .flatMap(applied -> Selection.of(applied).stream())
                .filter(selection -> selectable.chosenBy(selection).isEmpty())
                .flatMap(selection -> check(selection, selectable, references.makers()).stream());
    }

    private Optional<Finding> check(Selection selection, Selectable selectable, Makers makers) {
        List<Reference> wanted = selection.labels().entries().stream()
                .flatMap(label -> references(selection, label))
                .toList();
        if (wanted.stream().anyMatch(makers::makes)) {
            return Optional.empty();
        }
        for (Reference label : wanted) {
            Optional<String> meant = selectable.meant(selection, label.field(), label.name());
            if (meant.isPresent()) {
                return Optional.of(finding(selection, label)
                        .fixedBy(Remediation.advice("Did you mean '" + label.field() + ": " + meant.get() + "'?")));
            }
        }
        return wanted.stream()
                .findFirst()
                .filter(label -> wanted.stream().noneMatch(makers::mayMake))
                .map(label -> finding(selection, label)
                        .fixedBy(Remediation.advice("Write the labels that "
                                + (selection.ofPods()
                                        ? "the pod template has (spec.template.metadata.labels)."
                                        : "the Service has (metadata.labels)."))));
    }

    /** What would have to be there, in each namespace that is looked in. */
    private static Stream<Reference> references(Selection selection, YamlMapping.Entry label) {
        Target target = selection.ofPods() ? Target.DEPLOYMENT : Target.SERVICE;
        return selection.namespaces().stream()
                .map(namespace -> new Reference(
                        selection.from(),
                        selection.entryPoint(),
                        label.keyText(),
                        (YamlScalar) label.value(),
                        target,
                        namespace));
    }

    private static Finding finding(Selection selection, Reference label) {
        String labels = Labelled.texts(Optional.of(selection.labels())).entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", "'", "'"));
        String where = selection.namespaces().contains("")
                ? "this cluster"
                : "namespace '" + String.join("', '", selection.namespaces()) + "'";
        return INFO.finding(
                        selection.from().id() + " chooses " + (selection.ofPods() ? "pods" : "Services") + " by "
                                + labels + ", and none of " + where + " has these labels",
                        label.name().location())
                .about(selection.from().id())
                .in(selection.entryPoint());
    }
}
