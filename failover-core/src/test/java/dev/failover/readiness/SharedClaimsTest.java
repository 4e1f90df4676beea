package dev.failover.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.topology.Side;
import org.junit.jupiter.api.Test;

/** A claim holds the data of one service. */
class SharedClaimsTest {
    private final ReadinessTree sound = ReadinessTree.sound();

    @Test
    void of_two_services_with_one_claim_both_are_told_in_the_same_words() {
        ReadinessTree tree = sound.replace("failover.yaml", "      sonarr:\n", """
                      first:
                        namespace: media
                        deployment: first
                        volume_name: data
                        primary_pvc: first
                        backup_pvc: both
                        primary_node_label: primary
                        backup_node_label: backup
                      sonarr:
                """)
                .replace("failover.yaml", "pvc-sonarr-backup", "both");
        String words = "failover-claim-shared: Service 'sonarr' has the same claim 'both' as service 'first': if one"
                + " of them moves, the other one loses the claim";

        assertThat(tree.messagesOf("first", Side.BACKUP)).contains(words);
        assertThat(tree.messagesOf("sonarr", Side.BACKUP)).contains(words);
        assertThat(tree.messagesOf("sonarr", Side.PRIMARY)).isEmpty();
    }
}
