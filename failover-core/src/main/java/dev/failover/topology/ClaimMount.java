package dev.failover.topology;

import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;

/**
 * A pod's volume that mounts a claim.
 *
 * @param volume the volume's name
 * @param claimName the scalar that names the claim
 * @param path to {@code claimName} from the workload's root
 */
public record ClaimMount(String volume, YamlScalar claimName, YamlPath path) {
    public String claim() {
        return claimName.text();
    }
}
