package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.transform.generate.GeneratedObject;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** An entry of {@code secretGenerator}, {@code generatorOptions} already merged into its {@code options}. */
public final class SecretGenerator implements Generator {
    private static final String DEFAULT_TYPE = "Opaque";

    private final YamlMapping args;

    private SecretGenerator(YamlMapping args) {
        this.args = args;
    }

    /** @throws RefusedException when the entry can't be used */
    public static SecretGenerator of(YamlMapping args) {
        return new SecretGenerator(args);
    }

    @Override
    public List<Operand> generate(OperatorContext context) {
        GeneratedObject secret = new GeneratedObject("Secret", args, "SecretGenerator", context);
        secret.put("type", args.text("type").filter(t -> !t.isEmpty()).orElse(DEFAULT_TYPE));
        secret.putEncoded();
        return List.of(secret.finish());
    }
}
