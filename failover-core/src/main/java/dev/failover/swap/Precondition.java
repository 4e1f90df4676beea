package dev.failover.swap;

import dev.failover.swap.ServiceChoice.Target;
import java.util.List;

/** One thing that must hold before a service can be moved, as far as the tree shows it. */
interface Precondition {
    List<Refusal> check(Target target, Direction direction);
}
