package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.transform.generate.GeneratedObject;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** An entry of {@code configMapGenerator}, {@code generatorOptions} already merged into its {@code options}. */
public final class ConfigMapGenerator implements Generator {
    private final YamlMapping args;

    private ConfigMapGenerator(YamlMapping args) {
        this.args = args;
    }

    /** @throws RefusedException when the entry can't be used */
    public static ConfigMapGenerator of(YamlMapping args) {
        return new ConfigMapGenerator(args);
    }

    @Override
    public List<Operand> generate(OperatorContext context) {
        GeneratedObject configMap = new GeneratedObject("ConfigMap", args, "ConfigMapGenerator", context);
        configMap.putTextOrBinary();
        return List.of(configMap.finish());
    }
}
