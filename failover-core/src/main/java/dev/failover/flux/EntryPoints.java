package dev.failover.flux;

import dev.failover.flux.substitution.Substitution;
import dev.failover.flux.substitution.Variables;
import dev.failover.kustomize.Build;
import dev.failover.resource.ResMap;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.Unforeseen;
import dev.failover.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the entry point of a Flux Kustomization: its build, then {@code postBuild}, then {@code commonMetadata}. */
final class EntryPoints {
    private final EntryPointBuilds builds;

    EntryPoints(EntryPointBuilds builds) {
        this.builds = builds;
    }

    EntryPoint of(FluxKustomization flux, VariableSources sources) {
        return Unforeseen.guard(() -> made(flux, sources), unforeseen -> unmade(flux, unforeseen));
    }

    private static EntryPoint unmade(FluxKustomization flux, Unforeseen unforeseen) {
        Problem problem = Problem.error(
                "flux-internal-error",
                "the Flux Kustomization " + flux.name() + " can't be built: " + unforeseen.words(),
                flux.location(),
                Unforeseen.advice("Everything else is built and checked."));
        Build nothing = new Build("", new ResMap(List.of()), List.of(problem), Set.of());
        return new EntryPoint(
                flux.name().toString(),
                Optional.of(flux),
                "",
                nothing,
                nothing.resources(),
                nothing.problems(),
                Set.of(flux.location().path()));
    }

    private EntryPoint made(FluxKustomization flux, VariableSources sources) {
        Build build = builds.build(flux);
        List<Problem> problems = new ArrayList<>(build.problems());
        problems.addAll(FluxFields.problems(flux));
        Set<String> files = new HashSet<>(build.files());
        files.add(flux.location().path());
        List<Resource> resources = build.resources().resources();
        if (flux.sourceRef().isEmpty()) {
            problems.add(Problem.error(
                    "flux-object-invalid",
                    "the Flux Kustomization " + flux.name() + " has no spec.sourceRef",
                    flux.location(),
                    "name the source that it reads, such as kind: GitRepository, name: flux-system"));
        }
        Optional<YamlMapping> postBuild = flux.postBuild();
        if (postBuild.isPresent() || sources.hasAdded()) {
            resources = substituted(resources, sources, flux, problems, files);
        }
        Optional<YamlMapping> metadata = flux.spec().mapping("commonMetadata");
        if (metadata.isPresent()) {
            resources = resources.stream()
                    .map(new CommonMetadata(metadata.get())::applyTo)
                    .toList();
        }
        return new EntryPoint(
                flux.name().toString(),
                Optional.of(flux),
                flux.directory(),
                build,
                new ResMap(resources),
                problems,
                files);
    }

    private static List<Resource> substituted(
            List<Resource> resources,
            VariableSources sources,
            FluxKustomization flux,
            List<Problem> problems,
            Set<String> files) {
        Variables variables = sources.variables(flux, problems);
        boolean always = flux.postBuild()
                .flatMap(p -> p.text("substituteStrategy"))
                .filter("Always"::equals)
                .isPresent();
        if (variables.isEmpty() && !always) {
            return resources;
        }
        variables.byName().values().stream()
                .map(Variables.Variable::location)
                .map(Location::path)
                .forEach(files::add);
        Substitution substitution = new Substitution(variables, sources.strict());
        List<Resource> result = resources.stream().map(substitution::applyTo).toList();
        problems.addAll(substitution.problems());
        return result;
    }
}
