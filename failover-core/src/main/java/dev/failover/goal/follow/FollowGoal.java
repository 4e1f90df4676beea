package dev.failover.goal.follow;

import dev.failover.command.Command;
import dev.failover.kubectl.Kubectl;
import dev.failover.rollout.Pause;
import dev.failover.rollout.RolloutProgress;
import dev.failover.rollout.RolloutWatch;
import dev.failover.rollout.ServiceRollout;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Follows one commit into the cluster. */
public record FollowGoal(AwaitedRollout awaited, WaitOptions options, Clock clock, Pause pause) {

    /** @param listener hears of each change when it is seen */
    public WaitResult run(Consumer<RolloutProgress> listener) {
        List<RolloutProgress> progress = new ArrayList<>();
        RolloutWatch watch = new RolloutWatch(
                new Kubectl(options.kubectl()),
                clock,
                pause,
                ((Consumer<RolloutProgress>) progress::add).andThen(listener));
        List<WaitResult.Followed> services =
                watch.follow(awaited.commit(), awaited.services(), options.limit()).services().stream()
                        .map(seen -> new WaitResult.Followed(
                                seen.service(), seen.words(), seen.arrived(), look(seen.service())))
                        .toList();
        return new WaitResult(awaited.commit(), options.text(), services, progress);
    }

    private List<Command> look(ServiceRollout service) {
        List<Command> commands = new ArrayList<>();
        service.kustomization()
                .map(flux -> in(flux.namespace())
                        .with("describe", "kustomizations.kustomize.toolkit.fluxcd.io", flux.name()))
                .ifPresent(commands::add);
        Command here = in(service.namespace());
        String[] labels = service.labels().isEmpty() ? new String[0] : new String[] {"-l", service.labels()};
        commands.add(here.with("get", "pods").with(labels).with("-o", "wide"));
        commands.add(here.with("describe", "pods").with(labels));
        commands.add(here.with("get", "pvc", service.claim()));
        commands.add(Command.of(
                options.kubectl(), "get", "nodes", "-l", service.node().toString()));
        return commands;
    }

    private Command in(String namespace) {
        return Command.of(options.kubectl(), "-n", namespace);
    }
}
