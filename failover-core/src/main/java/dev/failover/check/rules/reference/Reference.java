package dev.failover.check.rules.reference;

import dev.failover.flux.substitution.WrittenText;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlScalar;

/**
 * That an object names another one.
 *
 * @param entryPoint by its name: which applies it
 * @param field where it says so, such as {@code spec.chartRef.name}
 * @param namespace of what is named; "" for what has none
 */
record Reference(Resource from, String entryPoint, String field, YamlScalar name, Target target, String namespace) {

    String wanted() {
        return target.kind() + " '" + (namespace.isEmpty() ? "" : namespace + "/") + WrittenText.of(name) + "'";
    }
}
