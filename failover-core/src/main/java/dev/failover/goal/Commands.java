package dev.failover.goal;

import dev.failover.swap.Direction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands for the user to type, with all that was typed now to find and read the tree. */
public record Commands(String goals, TreeOptions tree, ModelOptions model) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

    /** @param properties further ones, as {@code name=value} */
    public String validate(List<String> properties) {
        return command("validate", properties);
    }

    public String baseline(String file) {
        return command("baseline", List.of("failover.baseline=" + file));
    }

    public String status() {
        return command("status", List.of());
    }

    public String fix(List<String> properties) {
        return command("fix", properties);
    }

    /** Git, in the tree that was looked at. */
    public String git(String arguments) {
        return "git "
                + tree.directory().map(d -> "-C " + quoted(d.toString()) + " ").orElse("") + arguments;
    }

    /** The goal for these services, with the further properties, as {@code name=value}. */
    public String swap(Direction direction, List<String> services, List<String> properties) {
        List<String> all = new ArrayList<>();
        if (!services.isEmpty()) {
            all.add("service=" + String.join(",", services));
        }
        all.addAll(properties);
        return command(direction.goal(), all);
    }

    private String command(String goal, List<String> properties) {
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
        if (model.schemas().strict()) {
            all.add("failover.strictSchemas");
        }
        StringBuilder command = new StringBuilder(goals).append(goal);
        all.forEach(property -> command.append(" -D").append(quoted(property)));
        return command.toString();
    }

    private static void add(List<String> all, String name, Optional<String> value) {
        value.ifPresent(v -> all.add(name + "=" + v));
    }

    private static void addUnless(String standard, List<String> all, String name, String value) {
        if (!value.equals(standard)) {
            all.add(name + "=" + value);
        }
    }

    /** For a POSIX shell. */
    public static String quoted(String property) {
        return PLAIN.matcher(property).matches() ? property : "'" + property.replace("'", "'\\''") + "'";
    }
}
