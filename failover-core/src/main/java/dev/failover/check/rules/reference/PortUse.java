package dev.failover.check.rules.reference;

import dev.failover.resource.Resource;
import dev.failover.yaml.YamlScalar;
import java.util.Set;

/**
 * That something names a port.
 *
 * @param entryPoint by its name: which applies it
 * @param user what names it, such as {@code the readinessProbe of container 'sonarr'}
 * @param owner what should have it, such as {@code the container}
 * @param there the ports that there are, as they may be named
 */
record PortUse(Resource from, String entryPoint, String user, YamlScalar port, String owner, Set<String> there) {

    boolean isMet() {
        return there.contains(port.text()) || port.text().contains("$");
    }
}
