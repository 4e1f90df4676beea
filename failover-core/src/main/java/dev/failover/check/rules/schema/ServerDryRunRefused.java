package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** What a running cluster says that was asked with {@code -Dfailover.dryRun=server}. */
public final class ServerDryRunRefused extends ViolationRule {
    public ServerDryRunRefused() {
        super(
                new RuleInfo(
                        "server-dry-run",
                        Severity.ERROR,
                        "The cluster refuses a resource, or warns about it.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.SERVER_REFUSED);
    }
}
