package dev.failover.check.rules.storage;

import dev.failover.check.rules.RuleCase;
import org.junit.jupiter.api.Test;

class VolumeAccessModesTest {
    private static final String VOLUME = """
            apiVersion: v1
            kind: PersistentVolume
            metadata:
              name: pv-data
            spec:
              accessModes: [ReadWriteOnce]
              capacity:
                storage: 5Gi
            """;

    @Test
    void a_mode_that_the_volume_lacks_is_found_where_the_claim_asks_for_it() {
        claim("""
                accessModes:
                    - ReadWriteOnce
                    # finds: Claim 'media/data' asks for ReadWriteMany, but its volume 'pv-data' has only ReadWriteOnce
                    - ReadWriteMany
                """).check();
    }

    @Test
    void a_mode_of_the_volume_is_fine() {
        claim("accessModes: [ReadWriteOnce]\n").check();
    }

    private static RuleCase claim(String modes) {
        return RuleCase.of(new VolumeAccessModes()).file("volume.yaml", VOLUME).file("claim.yaml", """
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata:
                          name: data
                          namespace: media
                        spec:
                          volumeName: pv-data
                        """ + "  " + modes);
    }
}
