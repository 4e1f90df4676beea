package dev.failover.swap.proof;

import dev.failover.resource.ResId;
import dev.failover.swap.PlannedSwap;
import dev.failover.swap.edit.Expectation;
import dev.failover.swap.proof.BuildComparison.Difference;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields of the build must change, and to what. */
final class ExpectedFields {
    private final Map<Field, Expected> byField = new LinkedHashMap<>();

    /** A field of a built object. */
    record Field(String cluster, String entryPoint, ResId resource, YamlPath path) {
        static Field of(Difference difference) {
            return new Field(
                    difference.cluster(),
                    difference.entryPoint(),
                    difference.value().resource(),
                    difference.value().path());
        }
    }

    /** What a swap wants of a field; empty: nothing may be there. */
    record Expected(PlannedSwap plan, Optional<String> value) {}

    ExpectedFields(List<PlannedSwap> plans) {
        plans.forEach(this::expect);
    }

    private void expect(PlannedSwap plan) {
        Workload workload = plan.swap().workload();
        List<Expectation> all = new ArrayList<>(plan.swap().claim().expected());
        all.addAll(plan.swap().node().expected());
        for (Expectation expectation : all) {
            byField.put(
                    new Field(
                            plan.target().topology().cluster().name(),
                            workload.entryPoint().name(),
                            workload.resource().id(),
                            expectation.path()),
                    new Expected(plan, expectation.value()));
        }
    }

    /** A copy to be crossed off. */
    Map<Field, Expected> open() {
        return new LinkedHashMap<>(byField);
    }
}
