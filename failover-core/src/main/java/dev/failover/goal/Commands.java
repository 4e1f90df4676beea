package dev.failover.goal;

import dev.failover.command.Command;
import dev.failover.swap.Direction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands for the user to type, with all that was typed now to find and read the tree. */
public record Commands(String goals, TreeOptions tree, ModelOptions model) {
    /** @param properties further ones, as {@code name=value} */
    public Command validate(List<String> properties) {
        return command("validate", properties);
    }

    public Command baseline(String file) {
        return command("baseline", List.of("failover.baseline=" + file));
    }

    public Command status() {
        return command("status", List.of());
    }

    public Command fix(List<String> properties) {
        return command("fix", properties);
    }

    /** Git, in the tree that was looked at. */
    public Command git(String subcommand) {
        return tree.directory()
                .map(d -> Command.of("git", "-C", d.toString(), subcommand))
                .orElseGet(() -> Command.of("git", subcommand));
    }

    /** The goal for these services, with the further properties, as {@code name=value}. */
    public Command swap(Direction direction, List<String> services, List<String> properties) {
        List<String> all = new ArrayList<>();
        if (!services.isEmpty()) {
            all.add("service=" + String.join(",", services));
        }
        all.addAll(properties);
        return command(direction.goal(), all);
    }

    private Command command(String goal, List<String> properties) {
        List<String> all = new ArrayList<>(properties);
        tree.directory().ifPresent(d -> all.add("failover.directory=" + d));
        if (!model.paths().isEmpty()) {
            all.add("failover.path=" + String.join(",", model.paths()));
        }
        add(all, "failover.config", model.config());
        add(all, "failover.configMap", model.configMap());
        addUnless(ModelOptions.DEFAULT_BACKUP_PATTERN, all, "failover.backupPattern", model.backupPattern());
        addUnless(ModelOptions.DEFAULT_NODE_LABEL_KEY, all, "failover.nodeLabelKey", model.nodeLabelKey());
        add(all, "failover.kubernetesVersion", model.schemas().kubernetesVersion());
        if (!model.schemas().files().isEmpty()) {
            all.add("failover.schemas="
                    + model.schemas().files().stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        add(all, "failover.variables", model.variables().map(Path::toString));
        add(all, "failover.remotes", model.remotes().map(Path::toString));
        if (!model.own().names().isEmpty()) {
            all.add("failover.sources=" + String.join(",", model.own().names()));
        }
        if (model.schemas().strict()) {
            all.add("failover.strictSchemas");
        }
        return new Command(Stream.concat(
                        Arrays.stream((goals + goal).split(" ")), all.stream().map(property -> "-D" + property))
                .toList());
    }

    private static void add(List<String> all, String name, Optional<String> value) {
        value.ifPresent(v -> all.add(name + "=" + v));
    }

    private static void addUnless(String standard, List<String> all, String name, String value) {
        if (!value.equals(standard)) {
            all.add(name + "=" + value);
        }
    }
}
