package dev.failover.goal.swap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.model.HttpLogins;
import dev.failover.goal.Commands;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.OwnSources;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.goal.swap.message.SwapMode;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SwapCommandTest {

    @Test
    void every_option_that_decides_the_outcome_is_typed_again() {
        assertThat(repeated(full(false)).inEarnest(List.of("sonarr")).line())
                .isEqualTo("mvn failover:promote -Dservice=sonarr -Dfailover.cluster=home"
                        + " -Dfailover.accept=failover-placement-mixed,failover-not-applied"
                        + " -D'failover.reason=node-1'\\''s disk' -Dfailover.rules=object-size=off"
                        + " -Dfailover.strategy=patch -Dfailover.mode=emergency"
                        + " -D'failover.message={services}\\n\\nBy night'"
                        + " -Dfailover.repository=https://git.example.org/a -Dfailover.remote=upstream"
                        + " -Dfailover.branch=live -Dfailover.server=forge -Dfailover.credentialHelper=true -Dfailover.pullRequest=true -Dfailover.pushOptions=ci.skip,a=b -Dfailover.wait=5m"
                        + " -Dfailover.kubectl=k3s-kubectl"
                        + " -D'failover.author=Jane Doe <jane@example.org>'"
                        + " -D'failover.committer=Bot <bot@example.org>'"
                        + " -D'failover.backupPattern={primary}-dr' -Dfailover.nodeLabelKey=zone"
                        + " -Dfailover.sources=home,flux-system/apps");
    }

    @Test
    void what_is_only_looked_at_stays_a_dry_run_for_fewer_services() {
        assertThat(repeated(plain(true)).forOnly(List.of("radarr")).line())
                .isEqualTo("mvn failover:promote -Dservice=radarr -DdryRun");
        assertThat(repeated(plain(true)).inEarnest(List.of("radarr")).line())
                .isEqualTo("mvn failover:promote -Dservice=radarr");
        assertThat(repeated(plain(false)).forOnly(List.of("radarr")).line())
                .isEqualTo("mvn failover:promote -Dservice=radarr");
    }

    private static SwapCommand repeated(SwapOptions options) {
        return new SwapCommand(options, new Commands("mvn failover:", options.tree(), options.model()));
    }

    private static SwapOptions plain(boolean dryRun) {
        return new SwapOptions(
                tree(),
                ModelOptions.DEFAULT,
                Direction.PROMOTE,
                new ServiceSelection(List.of("sonarr", "radarr"), Optional.empty()),
                Acceptance.NONE,
                CommitOptions.DEFAULT,
                dryRun);
    }

    private static SwapOptions full(boolean dryRun) {
        return new SwapOptions(
                tree(),
                ModelOptions.DEFAULT
                        .withBackupPattern("{primary}-dr")
                        .withNodeLabelKey("zone")
                        .with(OwnSources.named(List.of("home", "flux-system/apps"))),
                new RuleOptions(List.of("object-size=off"), Map.of("failover-replicas", "info")),
                Direction.PROMOTE,
                new ServiceSelection(List.of("sonarr"), Optional.empty(), Optional.of("home")),
                new Acceptance(
                        List.of("failover-placement-mixed", "failover-not-applied"), Optional.of("node-1's disk")),
                new CommitOptions(
                        true,
                        Optional.of("upstream"),
                        Optional.of("live"),
                        Optional.of("Jane Doe <jane@example.org>"),
                        Optional.of("Bot <bot@example.org>")),
                new MessageOptions(Optional.of(SwapMode.EMERGENCY), Optional.of("{services}\\n\\nBy night")),
                new RemoteOptions(
                        Optional.of("https://glpat-t0ken@git.example.org/a"),
                        true,
                        List.of("ci.skip", "a=b"),
                        new CredentialOptions(Optional.of("forge"), HttpLogins.NONE, true),
                        Optional.of(WaitOptions.of("5m", "k3s-kubectl"))),
                SwapStrategy.PATCH,
                dryRun);
    }

    private static TreeOptions tree() {
        return new TreeOptions(Path.of("."), Optional.empty());
    }
}
