package dev.failover.check.rules.reference;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import java.util.Optional;
import java.util.stream.Stream;

/** An object of Flux, or an ExternalSecret, that names what its cluster doesn't have. */
public final class FluxReferenceMissing extends ReferenceRule {
    private static final RuleInfo INFO = new RuleInfo(
            "flux-reference-missing",
            Severity.ERROR,
            "An object of Flux names another one that its cluster doesn't have.",
            Step.KUSTOMIZE_BUILDS);

    public FluxReferenceMissing() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(References references, CheckContext context) {
        ReferenceFindings findings = new ReferenceFindings(INFO, context);
        return references.missing(FluxFields::of).map(missing -> findings.of(missing, severity(references, missing)));
    }

    /** Flux doesn't look at health checks if it waits for everything. */
    private static boolean isIgnored(Reference reference) {
        return reference.field().startsWith("spec.healthChecks")
                && reference
                        .from()
                        .root()
                        .mapping("spec")
                        .flatMap(spec -> spec.text("wait"))
                        .equals(Optional.of("true"));
    }

    /** It is wrong for certain where all is built, and something of that kind is there under nearly that name. */
    private static Severity severity(References references, Missing missing) {
        return missing.meant().isPresent()
                        && !isIgnored(missing.reference())
                        && missing.reference().target().isWrittenInRepositories()
                        && !references.cluster().failed()
                ? Severity.ERROR
                : Severity.WARNING;
    }
}
