package dev.failover.goal.swap.text;

import dev.failover.report.Site;
import dev.failover.swap.Direction;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import java.util.List;

/** What no commit can do, and what to check by hand therefore. */
record ManualChecks(SwapPlan plan) {

    String text() {
        return plan.direction() == Direction.PROMOTE ? failover() : failback();
    }

    private String failover() {
        StringBuilder text = new StringBuilder("Git can't fence the old node, nor measure how far the replication lags"
                + " behind: check by hand that no old pod writes any more.\n");
        plan.swaps().stream().map(this::nodes).distinct().forEach(text::append);
        namespaces().forEach(n -> text.append(pods(n)));
        text.append("If the old node is down and a pod hangs there in Terminating:\n");
        namespaces()
                .forEach(n ->
                        text.append("  kubectl -n ").append(n).append(" delete pod POD --force --grace-period=0\n"));
        return text.append("If it won't come back, let its volumes be detached:\n")
                .append("  kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute\n")
                .toString();
    }

    /** Here no node is dead; what is lost is lost to stale data. */
    private String failback() {
        StringBuilder text =
                new StringBuilder("Git brings no data back: what is on the primary is as old as the failover"
                        + " until it was copied from the backup. Check that it was, that no pod writes to the backup any more, and"
                        + " which way the replication runs.\n");
        plan.swaps().stream()
                .map(s -> "  kubectl -n " + namespace(s.service()) + " describe pvc "
                        + s.service().primaryPvc() + " " + s.service().backupPvc() + "\n")
                .distinct()
                .forEach(text::append);
        namespaces().forEach(n -> text.append(pods(n)));
        return text.append("How to fail back without losing data: ")
                .append(Site.guide("failing-back"))
                .append("\n")
                .toString();
    }

    private String nodes(ServiceSwap swap) {
        Side left = plan.direction().target().other();
        return "  kubectl get nodes -l " + swap.service().nodeLabel(left) + "\n";
    }

    private static String pods(String namespace) {
        return "  kubectl -n " + namespace + " get pods -o wide\n";
    }

    private List<String> namespaces() {
        return plan.swaps().stream().map(s -> namespace(s.service())).distinct().toList();
    }

    private static String namespace(FailoverService service) {
        return service.workload().namespace();
    }
}
