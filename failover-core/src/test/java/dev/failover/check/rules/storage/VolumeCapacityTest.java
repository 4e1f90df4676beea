package dev.failover.check.rules.storage;

import dev.failover.check.rules.RuleCase;
import org.junit.jupiter.api.Test;

class VolumeCapacityTest {
    @Test
    void a_claim_that_asks_for_more_than_its_volume_has_is_found_at_the_amount() {
        RuleCase.of(new VolumeCapacity()).file("storage.yaml", """
                        apiVersion: v1
                        kind: PersistentVolume
                        metadata:
                          name: pv-data
                        spec:
                          capacity:
                            storage: 5Gi
                        ---
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata:
                          name: data
                          namespace: media
                        spec:
                          volumeName: pv-data
                          resources:
                            requests:
                              # finds: 6Gi
                              storage: 6Gi
                        ---
                        apiVersion: v1
                        kind: PersistentVolume
                        metadata:
                          name: pv-spare
                        spec:
                          capacity:
                            storage: 5Gi
                        ---
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata:
                          name: spare
                          namespace: media
                        spec:
                          volumeName: pv-spare
                          resources:
                            requests:
                              storage: 5120Mi
                        """).check();
    }
}
