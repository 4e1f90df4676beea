package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Generation;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.resource.Resource;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Makes the service account through which workloads on GKE act as one of Google's; only as a plugin. */
public final class IamPolicyGenerator implements Generator {
    private final YamlMapping config;

    private IamPolicyGenerator(YamlMapping config) {
        this.config = config;
    }

    public static IamPolicyGenerator of(YamlMapping config) {
        return new IamPolicyGenerator(config);
    }

    @Override
    public List<Operand> generate(OperatorContext context) {
        String cloud = config.text("cloud").orElse("");
        if (!cloud.equals("gke")) {
            throw new RefusedException(
                    "kustomize-bad-plugin",
                    "cloud provider " + cloud + " not supported yet",
                    config.location(),
                    "Use 'cloud: gke'.");
        }
        String account =
                text("serviceAccount", "name") + "@" + text("serviceAccount", "projectId") + ".iam.gserviceaccount.com";
        List<Entry> metadata = new ArrayList<>();
        metadata.add(entry("annotations", mapping(entry("iam.gke.io/gcp-service-account", account))));
        metadata.add(entry("name", text("kubernetesService", "name")));
        String namespace = text("kubernetesService", "namespace");
        if (!namespace.isEmpty()) {
            metadata.add(entry("namespace", namespace));
        }
        YamlMapping root = mapping(
                entry("apiVersion", "v1"),
                entry("kind", "ServiceAccount"),
                entry("metadata", YamlMapping.of(metadata, here())));
        return List.of(Operand.generated(new Resource(root), Generation.NONE));
    }

    private String text(String field, String key) {
        return config.mapping(field).flatMap(m -> m.text(key)).orElse("");
    }

    private YamlMapping mapping(Entry... entries) {
        return YamlMapping.of(List.of(entries), here());
    }

    private Entry entry(String key, String value) {
        return entry(key, YamlScalar.string(value, here()));
    }

    private Entry entry(String key, YamlNode value) {
        return new Entry(YamlScalar.string(key, here()), value);
    }

    private Provenance here() {
        return Provenance.of(config.location()).touchedBy("IAMPolicyGenerator", config.location());
    }
}
