package dev.failover.check.rules.reference;

import dev.failover.check.AbstractRule;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** A rule about what the objects of one cluster say of each other. */
abstract class ReferenceRule extends AbstractRule {
    ReferenceRule(RuleInfo info) {
        super(info);
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return References.of(context).stream()
                .flatMap(references -> check(references, context))
                .toList();
    }

    abstract Stream<Finding> check(References references, CheckContext context);
}
