package dev.failover.kustomize;

import dev.failover.kustomize.load.ConfigurationReader;
import dev.failover.kustomize.load.CrdReader;
import dev.failover.kustomize.load.Loader;
import dev.failover.kustomize.load.Paths;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.OpenApiSchema;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.operator.ConfiguredGenerator;
import dev.failover.kustomize.operator.ConfiguredTransformer;
import dev.failover.kustomize.operator.OperatorOrder;
import dev.failover.kustomize.origin.OriginPath;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One kustomization at work: reads what it names, runs its operators, in kustomize's order. */
final class Target implements OperatorContext {
    private static final Set<String> WITHOUT_OBJECT = Set.of("kustomize-patch-target", "kustomize-unmatched-replica");

    private final BuildSession session;
    private final Loader loader;
    private final Kustomization kustomization;
    private final Recording recording;
    private final Optional<OriginPath> origin;
    private final Entries entries;
    private final Plugins plugins;

    /** @param origin where this kustomization is, if the build is to say so in annotations */
    Target(
            BuildSession session,
            Loader loader,
            Kustomization kustomization,
            Recording recording,
            Optional<OriginPath> origin) {
        this.session = session;
        this.loader = loader;
        this.kustomization = kustomization;
        this.recording = recording;
        this.origin = origin;
        this.entries = new Entries(session, loader, recording, origin);
        this.plugins = new Plugins(entries, this, kustomizationFile());
        recording.directory(loader.directory());
        recording.file(kustomization.file().path());
    }

    /** Adds to what is there: nothing yet, or for a component what its parent has gathered. */
    void accumulate(Accumulation gathered) {
        refuseHelm();
        entries.add(gathered, kustomization.texts("resources"));
        addConfig(gathered);
        generate(gathered.operands());
        kustomization.texts("components").forEach(entry -> tolerant(() -> entries.addComponent(gathered, entry)));
        transform(gathered);
        validate(gathered.operands());
        gathered.addVars(kustomization.mappings("vars"));
    }

    private void refuseHelm() {
        for (String field : List.of("helmCharts", "helmChartInflationGenerator")) {
            Optional<YamlNode> charts = kustomization.root().get(field);
            if (charts.isPresent() && !(charts.get() instanceof YamlSequence list && list.size() == 0)) {
                boolean leftOut = loader.leavesOutCharts();
                tolerate(new RefusedException(new Problem(
                        Recording.CHARTS,
                        leftOut ? Problem.Level.WARNING : Problem.Level.ERROR,
                        "'" + field + "': Helm charts are not rendered"
                                + (leftOut ? "; everything else is checked" : ""),
                        charts.get().location(),
                        List.of(),
                        "Commit the output of 'helm template' and name it under 'resources:'.")));
            }
        }
    }

    private void addConfig(Accumulation gathered) {
        Location here = kustomization.texts("configurations").stream()
                .findFirst()
                .map(YamlScalar::location)
                .orElseGet(() -> Location.start(kustomization.file()));
        ConfigurationReader configurations = new ConfigurationReader(this);
        TransformerConfig custom = TransformerConfig.EMPTY;
        for (YamlScalar entry : kustomization.texts("configurations")) {
            try {
                custom = custom.plus(configurations.read(entry), entry.location());
            } catch (RefusedException e) {
                tolerate(e);
            }
        }
        gathered.addConfig(TransformerConfig.builtin().plus(custom, here), here);
        CrdReader crds = new CrdReader(this);
        for (YamlScalar entry : kustomization.texts("crds")) {
            tolerant(() -> gathered.addConfig(crds.read(entry), entry.location()));
        }
    }

    private void generate(Operands operands) {
        for (ConfiguredGenerator configured : OperatorOrder.generators(kustomization, kustomizationFile())) {
            configured.generate(operands, this);
        }
        pluggedIn("generators", plugins::generators).forEach(each -> each.generate(operands, this));
    }

    private void transform(Accumulation gathered) {
        for (ConfiguredTransformer configured :
                OperatorOrder.transformers(kustomization, gathered.config(), this, kustomizationFile())) {
            tolerant(() -> configured.transform(gathered.operands(), this));
        }
        pluggedIn("transformers", plugins::transformers)
                .forEach(each -> tolerant(() -> each.transform(gathered.operands(), this)));
    }

    /** What Flux refuses stops the build; another tool may run programs, whose work is left out. */
    private <T> List<T> pluggedIn(String field, Function<List<YamlScalar>, List<T>> reader) {
        List<YamlScalar> entries = kustomization.texts(field);
        try {
            return reader.apply(entries);
        } catch (RefusedException e) {
            if (!loader.leavesOutCharts() || !isExternal(e)) {
                throw e;
            }
        }
        List<T> builtIn = new ArrayList<>();
        for (YamlScalar entry : entries) {
            try {
                builtIn.addAll(reader.apply(List.of(entry)));
            } catch (RefusedException e) {
                if (!isExternal(e)) {
                    throw e;
                }
                e.problems().forEach(p -> recording.warning(p.asWarning()));
            }
        }
        return builtIn;
    }

    private static boolean isExternal(RefusedException refused) {
        return refused.problems().stream().allMatch(p -> p.id().equals(Recording.EXTERNAL));
    }

    private void tolerant(Runnable step) {
        try {
            step.run();
        } catch (RefusedException e) {
            tolerate(e);
        }
    }

    /**
     * What lies elsewhere, and isn't here, is left out. What then can't be done without it, such as a patch of an object
     * that it holds, is no error that anybody made.
     */
    private void tolerate(RefusedException refused) {
        if (refused.isTolerable()) {
            refused.problems().forEach(recording::warning);
        } else if (!recording.lacksRemotes() || !refused.problems().stream().allMatch(Target::isAboutTheAbsent)) {
            throw refused;
        }
    }

    private static boolean isAboutTheAbsent(Problem problem) {
        return WITHOUT_OBJECT.contains(problem.id()) || problem.message().startsWith("nothing selected by");
    }

    private void validate(Operands operands) {
        for (YamlScalar entry : kustomization.texts("validators")) {
            for (ConfiguredTransformer validator : plugins.transformers(List.of(entry))) {
                List<Operand> before = operands.all();
                // Annotations about the build say nothing of validators.
                validator.transformer().transform(operands, this);
                operands.dropEmpty();
                ValidatorChanges.requireUnchanged(before, operands.all(), entry.location());
            }
        }
    }

    private Optional<OriginPath> kustomizationFile() {
        return origin.map(o -> o.append(Paths.name(kustomization.file().path())));
    }

    @Override
    public String directory() {
        return loader.directory();
    }

    @Override
    public SourceFile load(String path, Location askedBy) {
        SourceFile file = loader.load(path, askedBy);
        recording.file(file.path());
        return file;
    }

    @Override
    public void warn(Problem warning) {
        // a component is made for many, not each of which has all that it patches
        if (!kustomization.isComponent() || !warning.id().startsWith("kustomize-unmatched")) {
            recording.warning(warning);
        }
    }

    @Override
    public OpenApiSchema schema() {
        return session.schema();
    }
}
