package dev.failover.site;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfigurationException;

/** A goal as the plugin's descriptor has it, which Maven's plugin tools make from the code. */
record Goal(String name, String description, List<Parameter> parameters) {

    /**
     * A parameter that a user can set.
     *
     * @param property that of the command line; empty where only a pom can set it
     * @param fallback the value without it; empty where there is none
     */
    record Parameter(String name, Optional<String> property, String description, Optional<String> fallback) {
        /** As one types it, or writes it in a pom. */
        String written() {
            return property.map(known -> "-D" + known).orElse("<" + name + ">");
        }
    }

    static List<Goal> all() {
        try (Reader descriptor = Files.newBufferedReader(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
            return new PluginDescriptorBuilder()
                    .build(descriptor).getMojos().stream()
                            .map(Goal::of)
                            .sorted(Comparator.comparing(Goal::name))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PlexusConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static Goal of(MojoDescriptor mojo) {
        List<Parameter> parameters = mojo.getParameters().stream()
                .filter(org.apache.maven.plugin.descriptor.Parameter::isEditable)
                .map(parameter -> of(parameter, mojo.getMojoConfiguration().getChild(parameter.getName(), false)))
                .sorted(Comparator.comparing(Parameter::written))
                .toList();
        return new Goal(mojo.getGoal(), line(mojo.getDescription()), parameters);
    }

    private static Parameter of(
            org.apache.maven.plugin.descriptor.Parameter parameter, PlexusConfiguration configuration) {
        Optional<PlexusConfiguration> known = Optional.ofNullable(configuration);
        return new Parameter(
                parameter.getName(),
                known.map(PlexusConfiguration::getValue).map(expression -> expression.replaceAll("[${}]", "")),
                line(parameter.getDescription()),
                known.map(child -> child.getAttribute("default-value", null)));
    }

    /** A line break would end the row of the table. */
    private static String line(String description) {
        return description.replaceAll("\\s+", " ");
    }
}
