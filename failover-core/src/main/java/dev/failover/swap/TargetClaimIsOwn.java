package dev.failover.swap;

import dev.failover.resource.NamespacedName;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.ClaimUse;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import java.util.List;
import java.util.Optional;

/** The claim that the service is moved to holds its own data, not another service's. */
final class TargetClaimIsOwn implements Precondition {

    @Override
    public List<Refusal> check(Target target, Direction direction) {
        FailoverService service = target.service();
        Side side = direction.target();
        NamespacedName claim = service.claim(side);
        ClaimUse use = new ClaimUse(target.topology(), service);
        Optional<String> owner = use.otherEntry(claim)
                .map(other -> "the service '" + other + "'")
                .or(() -> use.backedUp(claim).map(other -> other.kind() + " '" + other.name() + "'"));
        return owner.map(other -> refusal(service, side, other)).stream().toList();
    }

    private static Refusal refusal(FailoverService service, Side side, String owner) {
        return Refusal.of(
                        Refusal.CLAIM_SHARED,
                        service.toString(),
                        "the claim " + service.pvc(side) + " is that of " + owner + ": '" + service
                                + "' would run on the other's data",
                        service.pvc(side).location(),
                        "correct " + side.word() + "_pvc of the entry")
                .overridable();
    }
}
