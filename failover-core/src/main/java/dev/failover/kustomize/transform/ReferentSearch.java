package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.GvkSelection;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Scope;
import dev.failover.kustomize.transform.ReferentIndex.Referent;
import dev.failover.resource.Gvk;
import dev.failover.source.Problem;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which resource a name in a field of another one means, by the rules of kustomize's {@code api/filters/nameref}. */
final class ReferentSearch {
    private final Operand referrer;
    private final ReferentIndex index;
    private final boolean clusterScoped;
    private final Set<String> visible;

    /**
     * What a field holds.
     *
     * @param path of the field
     * @param kind of object that it names; empty parts match anything
     */
    record Use(String path, Gvk kind) {}

    ReferentSearch(Operand referrer, ReferentIndex index) {
        this.referrer = referrer;
        this.index = index;
        this.clusterScoped = Scope.isCluster(referrer.gvk());
        this.visible = clusterScoped ? Set.of() : visibleNamespaces(referrer);
    }

    /** The one meant by a name that stands alone. */
    Optional<Operand> byName(YamlScalar name, Use use) {
        return choose(name, use, named(name.text()), Operand::name);
    }

    /** The one meant by the name in a mapping without a namespace. */
    Optional<Operand> byNameOfAnyNamespace(YamlScalar name, Use use) {
        return choose(name, use, named(name.text()), o -> o.name() + "/" + o.namespace());
    }

    /** The one meant by a name and a namespace, which may be the original one. */
    Optional<Operand> byNameAndNamespace(YamlScalar name, String namespace, Use use) {
        if (namespace.equals(Scope.CLUSTER)) {
            return Optional.empty();
        }
        boolean original = index.presentNamespaces(namespace).stream().anyMatch(this::sees);
        Function<Operand, String> which =
                original ? o -> Scope.effectiveNamespace(o.originalId()) : o -> Scope.effectiveNamespace(o.id());
        List<Operand> candidates = named(name.text()).stream()
                .filter(o -> which.apply(o).equals(namespace))
                .toList();
        return choose(name, use, candidates, o -> o.name() + "/" + o.namespace());
    }

    private boolean sees(String namespace) {
        return clusterScoped || visible.contains(namespace);
    }

    private List<Operand> named(String name) {
        List<Referent> found = clusterScoped ? index.named(name) : index.named(name, visible);
        return found.stream().map(Referent::operand).toList();
    }

    private Optional<Operand> choose(
            YamlScalar name, Use use, List<Operand> named, Function<Operand, String> identity) {
        List<Operand> candidates =
                sieve(named, o -> onceSelected(o, use.kind()) && matchesRoleRef(o, use) && isInReach(o));
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        candidates = sieve(candidates, o -> Affixes.compatible(o.history(), referrer.history()));
        if (candidates.size() > 1) {
            candidates = sieve(candidates, o -> Affixes.alike(o.history(), referrer.history()));
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        if (candidates.stream().map(identity).distinct().count() > 1) {
            throw ambiguous(name, candidates);
        }
        return Optional.of(candidates.get(0));
    }

    private static List<Operand> sieve(List<Operand> operands, Predicate<Operand> keep) {
        return operands.stream().filter(keep).toList();
    }

    private static boolean onceSelected(Operand operand, Gvk selector) {
        return operand.previousIds().stream().anyMatch(id -> GvkSelection.matches(id.gvk(), selector));
    }

    private boolean matchesRoleRef(Operand operand, Use use) {
        if (!use.path().endsWith("roleRef/name")) {
            return true;
        }
        Optional<YamlMapping> roleRef = referrer.root().mapping("roleRef");
        Optional<String> group = roleRef.flatMap(r -> r.scalar("apiGroup")).map(YamlScalar::text);
        Optional<String> kind = roleRef.flatMap(r -> r.scalar("kind")).map(YamlScalar::text);
        return group.isEmpty() || kind.isEmpty() || onceSelected(operand, new Gvk(group.get(), "", kind.get()));
    }

    private boolean isInReach(Operand operand) {
        return clusterScoped
                || Scope.isCluster(operand.gvk())
                || operand.gvk().kind().equals("ServiceAccount")
                || Scope.effectiveNamespace(operand.id()).equals(Scope.effectiveNamespace(referrer.id()));
    }

    /** A role binding also sees the namespaces of the service accounts that it names. */
    private static Set<String> visibleNamespaces(Operand referrer) {
        Set<String> namespaces = new HashSet<>(List.of(Scope.CLUSTER, Scope.effectiveNamespace(referrer.id())));
        if (referrer.gvk().kind().equals("RoleBinding")) {
            for (YamlNode subject : referrer.root()
                    .sequence("subjects")
                    .map(YamlSequence::items)
                    .orElse(List.of())) {
                serviceAccountNamespace(subject).map(YamlScalar::text).ifPresent(namespaces::add);
            }
        }
        return namespaces;
    }

    private static Optional<YamlScalar> serviceAccountNamespace(YamlNode subject) {
        if (!(subject instanceof YamlMapping m) || !m.text("kind").orElse("").equals("ServiceAccount")) {
            return Optional.empty();
        }
        Optional<YamlScalar> namespace = m.scalar("namespace");
        if (namespace.isPresent() && namespace.get().kind() != ScalarKind.STRING) {
            throw new RefusedException(
                    "kustomize-blank-namespace",
                    "the namespace of a subject of this RoleBinding isn't a string",
                    namespace.get().location(),
                    "Write the namespace, or remove the field.");
        }
        return namespace;
    }

    private RefusedException ambiguous(YamlScalar name, List<Operand> candidates) {
        return new RefusedException(new Problem(
                "kustomize-ambiguous-reference",
                Problem.Level.ERROR,
                "found multiple possible referrals for '" + name.text() + "': "
                        + candidates.stream().map(o -> Ids.print(o.id())).collect(Collectors.joining(", ")),
                name.location(),
                candidates.stream().map(o -> o.origin().written()).toList(),
                "Make the original names different, so that it is clear which one is meant."));
    }
}
