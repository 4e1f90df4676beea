package dev.failover.report;

import dev.failover.check.Finding;
import dev.failover.check.Verdict;
import dev.failover.command.Command;
import dev.failover.flux.Clusters;
import dev.failover.flux.DiscoveryOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reviews of made-up verdicts: there is no more in them than the files that the findings point at. */
public final class Reviews {
    private Reviews() {}

    public static Review of(Finding... findings) {
        return of(new Verdict(List.of(), List.of(findings)));
    }

    public static Review of(Verdict verdict) {
        FewFiles tree = new FewFiles(Stream.concat(verdict.findings().stream(), verdict.known().stream())
                .map(finding -> finding.location().file())
                .toList());
        return new Review(
                "",
                verdict,
                List.of(),
                List.of(),
                Clusters.discover(tree, DiscoveryOptions.DEFAULT),
                List.of(),
                List.of(new NextStep(NextStep.Purpose.VALIDATE_AGAIN, Command.of("mvn", "failover:validate"))),
                "1.2.3",
                Optional.empty());
    }
}
