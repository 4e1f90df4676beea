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
                Check by hand that no old pod still writes. Git can't stop the old node, and doesn't know how old the backup's data is.
                %s%sIf the old node is down and a pod hangs there in Terminating:
                %sIf the node stays off, detach its volumes:
                  kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute
                """.formatted(
                        each(service -> "get nodes -l " + service.leaves()),
                        pods(),
                        each(service -> "-n " + service.namespace() + " delete pod POD --force --grace-period=0"));
    }

    /** Here no node is dead; what is lost is lost to stale data. */
    private String failback() {
        return """
                A demote copies no data: the primary's data is as old as the failover, unless you copied the backup's data to it. Check that copy, that no pod still writes to the backup, and the direction of the replication.
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
