package dev.failover.check.rules.reference;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.rules.reference.KeyUses.KeyUse;
import dev.failover.flux.substitution.WrittenText;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keys that a ConfigMap or Secret of the build doesn't have: a pod that needs one doesn't start. */
final class KeysMissing {
    private final RuleInfo rule;
    private final DataKeys keys;

    KeysMissing(RuleInfo rule, DataKeys keys) {
        this.rule = rule;
        this.keys = keys;
    }

    Stream<Finding> of(Stream<KeyUse> uses, Severity severity) {
        return uses.flatMap(use -> keys
                .of(use.target(), NamespacedName.of(use.namespace(), use.name()))
                .filter(there -> !there.contains(use.key().text()))
                .map(there -> finding(use, there).weighing(severity))
                .stream());
    }

    private Finding finding(KeyUse use, Set<String> there) {
        String object = use.target().kind() + " '" + use.namespace() + "/" + use.name() + "'";
        return rule.finding(
                        use.from().id() + " needs the key '" + WrittenText.of(use.key()) + "' of the " + object
                                + ", which doesn't have it",
                        use.key().location())
                .about(use.from().id())
                .in(use.entryPoint())
                .fixedBy(Remediation.advice(advice(use, there, object)));
    }

    /** Of a Secret, no key is shown but for one that the pod almost spells: it may be a line of a file. */
    private static String advice(KeyUse use, Set<String> there, String object) {
        String key = use.key().text();
        boolean isSecret = use.target().equals(Target.SECRET);
        Optional<String> near = isSecret ? NearestName.unmistakable(key, there) : NearestName.of(key, there);
        String all = isSecret ? "" : " It has: " + String.join(", ", there) + ".";
        return near.map(name -> "Did you mean '" + name + "'? Correct the key, or add it to the " + object + ".")
                .orElseGet(() -> "Correct the key, or add it to the " + object + "." + all);
    }
}
