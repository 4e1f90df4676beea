package dev.failover;

import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import java.util.List;

/** What no commit can do, and what to check by hand therefore. */
record HandChecks(SwapPlan plan) {

    String text() {
        StringBuilder text = new StringBuilder("Git can't fence the old node, nor measure how far the replication lags"
                + " behind: check by hand that no old pod writes any more.\n");
        plan.swaps().stream().map(this::nodes).distinct().forEach(text::append);
        plan.swaps().stream().map(this::pods).distinct().forEach(text::append);
        text.append("If the old node is down and a pod hangs there in Terminating:\n");
        namespaces()
                .forEach(n ->
                        text.append("  kubectl -n ").append(n).append(" delete pod POD --force --grace-period=0\n"));
        return text.append("If it won't come back, let its volumes be detached:\n")
                .append("  kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute\n")
                .toString();
    }

    private String nodes(ServiceSwap swap) {
        Side left = plan.direction().target().other();
        return "  kubectl get nodes -l " + swap.service().nodeLabel(left) + "\n";
    }

    private String pods(ServiceSwap swap) {
        return "  kubectl -n " + namespace(swap.service()) + " get pods -o wide\n";
    }

    private List<String> namespaces() {
        return plan.swaps().stream().map(s -> namespace(s.service())).distinct().toList();
    }

    private static String namespace(FailoverService service) {
        return service.workload().namespace();
    }
}
