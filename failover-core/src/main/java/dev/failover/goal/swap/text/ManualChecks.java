package dev.failover.goal.swap.text;

import dev.failover.goal.swap.result.MovedService;
import dev.failover.report.Site;
import dev.failover.swap.Direction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What no commit can do, and what to check by hand therefore. */
record ManualChecks(Direction direction, List<MovedService> services) {

    String text() {
        return direction == Direction.PROMOTE ? failover() : failback();
    }

    private String failover() {
        return """
                Git can't fence the old node, nor measure how far the replication lags behind: check by hand that no old pod writes any more.
                %s%sIf the old node is down and a pod hangs there in Terminating:
                %sIf it won't come back, let its volumes be detached:
                  kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute
                """.formatted(
                        each(service -> "get nodes -l " + service.leaves()),
                        pods(),
                        each(service -> "-n " + service.namespace() + " delete pod POD --force --grace-period=0"));
    }

    /** Here no node is dead; what is lost is lost to stale data. */
    private String failback() {
        return """
                Git brings no data back: what is on the primary is as old as the failover until it was copied from the backup. Check that it was, that no pod writes to the backup any more, and which way the replication runs.
                %s%sHow to fail back without losing data: %s
                """.formatted(
                        each(service -> "-n " + service.namespace() + " describe pvc " + service.primaryClaim() + " "
                                + service.backupClaim()),
                        pods(),
                        Site.guide("failing-back"));
    }

    private String pods() {
        return each(service -> "-n " + service.namespace() + " get pods -o wide");
    }

    /** One line for all services of which the arguments are the same. */
    private String each(Function<MovedService, String> arguments) {
        return services.stream()
                .map(service -> "  kubectl " + arguments.apply(service) + "\n")
                .distinct()
                .collect(Collectors.joining());
    }
}
