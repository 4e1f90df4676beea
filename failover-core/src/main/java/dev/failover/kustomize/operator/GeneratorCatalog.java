package dev.failover.kustomize.operator;

import static dev.failover.kustomize.model.Shape.TEXT;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Shape;
import dev.failover.kustomize.model.Shape.Struct;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.transform.ConfigMapGenerator;
import dev.failover.kustomize.transform.Generator;
import dev.failover.kustomize.transform.IamPolicyGenerator;
import dev.failover.kustomize.transform.SecretGenerator;
import java.util.Map;
import java.util.function.Function;

/** The built-in generators by the kind of their configuration, with the fields that each reads. */
public final class GeneratorCatalog {
    private record Kind(Map<String, Shape> fields, Function<PluginConfig, Generator> factory) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "ConfigMapGenerator",
            new Kind(Shapes.CONFIG_MAP_ARGS.fields(), config -> ConfigMapGenerator.of(config.named())),
            "SecretGenerator",
            new Kind(Shapes.SECRET_ARGS.fields(), config -> SecretGenerator.of(config.named())),
            "IAMPolicyGenerator",
            new Kind(
                    Map.of(
                            "cloud", TEXT,
                            "kubernetesService",
                                    new Struct("KubernetesService", Map.of("name", TEXT, "namespace", TEXT)),
                            "serviceAccount", new Struct("ServiceAccount", Map.of("name", TEXT, "projectId", TEXT))),
                    config -> IamPolicyGenerator.of(config.root())));

    private GeneratorCatalog() {}

    /** @throws RefusedException when the kind isn't a built-in generator's, or the configuration can't be used */
    public static Generator generator(Operand config) {
        Kind kind = PluginConfig.builtin(config, "generator", KINDS);
        return kind.factory().apply(PluginConfig.decode(config, kind.fields()));
    }
}
