package dev.failover.kustomize;

import dev.failover.kustomize.model.OpenApiSchema;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.transform.patch.PatchTransformer;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** The {@code patches} of something that isn't a kustomization, applied to one object. */
public final class InlinePatches {
    private InlinePatches() {}

    /** The object with all patches that can be applied to it; those of other objects are passed over. */
    public static Resource apply(Resource resource, List<YamlMapping> patches) {
        Operands operands = new Operands();
        operands.append(Operand.of(resource));
        for (YamlMapping patch : patches) {
            try {
                PatchTransformer.of(patch, CONTEXT).transform(operands, CONTEXT);
            } catch (RefusedException e) {
                continue; // of another object, or for its own controller to refuse
            }
        }
        return operands.size() == 1 ? operands.all().get(0).resource() : resource;
    }

    private static final OperatorContext CONTEXT = new OperatorContext() {
        @Override
        public String directory() {
            return "";
        }

        @Override
        public SourceFile load(String path, Location askedBy) {
            throw new RefusedException("kustomize-missing-file", "'" + path + "': no such file", askedBy, "");
        }

        @Override
        public void warn(Problem warning) {
            // nothing is wrong with a patch of another object
        }

        @Override
        public OpenApiSchema schema() {
            return OpenApiSchema.BUILTIN;
        }
    };
}
