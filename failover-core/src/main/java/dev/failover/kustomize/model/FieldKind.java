package dev.failover.kustomize.model;

import java.util.Optional;
import java.util.stream.Stream;

/** The lists of fields of a transformer configuration. */
public enum FieldKind {
    NAME_PREFIX("namePrefix"),
    NAME_SUFFIX("nameSuffix"),
    NAMESPACE("namespace"),
    COMMON_LABELS("commonLabels"),
    LABELS("labels"),
    TEMPLATE_LABELS("templateLabels"),
    COMMON_ANNOTATIONS("commonAnnotations"),
    VAR_REFERENCE("varReference"),
    IMAGES("images"),
    REPLICAS("replicas");

    private final String field;

    FieldKind(String field) {
        this.field = field;
    }

    /** Its name in the configuration. */
    public String field() {
        return field;
    }

    public static Optional<FieldKind> named(String field) {
        return Stream.of(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
