package dev.failover.kustomize.model.operand;

import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;

/** Ids in the spelling of kustomize's messages, such as {@code Deployment.v1.apps/web.[noNs]}. */
public final class Ids {
    private Ids() {}

    public static String print(ResId id) {
        return print(id.gvk()) + "/" + or(id.name(), "[noName]") + "." + or(id.namespace(), "[noNs]");
    }

    public static String print(Gvk gvk) {
        return or(gvk.kind(), "[noKind]") + "." + or(gvk.version(), "[noVer]") + "." + or(gvk.group(), "[noGrp]");
    }

    private static String or(String text, String empty) {
        return text.isEmpty() ? empty : text;
    }
}
