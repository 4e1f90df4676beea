package dev.failover.maven;

import dev.failover.FailoverException;
import dev.failover.resource.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * How the parameters of a goal are typed after {@code -D}. Maven drops a property that nobody reads without a word, and a
 * dry run with a typing error would be pushed.
 *
 * @param goal its name alone
 * @param own of the goal, such as {@code dryRun} and {@code failover.push}
 * @param known of all goals: what is meant for another one may stand in a {@code .mvn/maven.config} that they share
 */
record ParameterNames(String goal, Set<String> own, Set<String> known) {
    private static final String PREFIX = "failover.";
    private static final String DRY_RUN = "dryRun";
    private static final Pattern WRITTEN_PREFIX = Pattern.compile("^failover[._-]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FLAG = Pattern.compile("|true|false", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");

    ParameterNames {
        own = Set.copyOf(own);
        known = Set.copyOf(known);
    }

    static ParameterNames of(MojoDescriptor goal) {
        return new ParameterNames(
                goal.getGoal(),
                properties(Stream.of(goal)),
                properties(goal.getPluginDescriptor().getMojos().stream()));
    }

    private static Set<String> properties(Stream<MojoDescriptor> goals) {
        return goals.flatMap(goal -> goal.getParameters().stream()
                        .filter(Parameter::isEditable)
                        .flatMap(p ->
                                Stream.ofNullable(goal.getMojoConfiguration().getChild(p.getName(), false))))
                .map(PlexusConfiguration::getValue)
                .flatMap(value -> PROPERTY.matcher(value == null ? "" : value).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /**
     * Refuses what looks like a parameter and is none.
     *
     * @param typed the properties of the command line
     */
    void check(Properties typed) {
        for (String name : new TreeSet<>(typed.stringPropertyNames())) {
            Optional<String> meant = own.contains(name) ? Optional.empty() : meant(name, typed.getProperty(name));
            if (meant.isPresent() || (name.startsWith(PREFIX) && !known.contains(name))) {
                throw new FailoverException("-D" + name + " is not a parameter of failover:" + goal + "."
                        + meant.map(m -> " Did you mean -D" + m + "?").orElse("") + " Nothing was done.");
            }
        }
    }

    private Optional<String> meant(String name, String value) {
        String bare = WRITTEN_PREFIX.matcher(name).replaceFirst("");
        List<String> plain = own.stream().filter(p -> !p.startsWith(PREFIX)).toList();
        if (known.contains(name)) { // failover.dryRun=server is another goal's, but as a flag it is meant for this one
            return plain.stream()
                    .filter(bare::equals)
                    .filter(p -> FLAG.matcher(value).matches())
                    .findFirst();
        }
        Optional<String> nearest = NearestName.of(bare, plain);
        if (nearest.isPresent()) {
            return nearest;
        }
        return bare.equals(name) ? unprefixed(name) : prefixed(bare);
    }

    private Optional<String> prefixed(String bare) {
        List<String> names = known.stream()
                .filter(p -> p.startsWith(PREFIX))
                .map(p -> p.substring(PREFIX.length()))
                .toList();
        return NearestName.of(bare, names).map(PREFIX::concat);
    }

    /** Where a goal writes, {@code -Dpush=false} is too grave to be dropped; elsewhere a plain word may be anybody's. */
    private Optional<String> unprefixed(String name) {
        return own.stream()
                .filter(p -> own.contains(DRY_RUN) && p.equalsIgnoreCase(PREFIX + name))
                .findFirst();
    }
}
