package dev.failover.check;

/** The steps of a validation, in the order of the report. */
public enum Step {
    KUSTOMIZE_BUILDS("1", "Kustomize builds"),
    KUBERNETES_DRY_RUN("2", "Kubernetes dry-run"),
    APPS_VALIDATION("2b", "Apps validation"),
    YAML_SYNTAX("3", "YAML syntax check"),
    PLACEHOLDER_VALUES("4", "Placeholder values"),
    CAPACITY("5", "PV/PVC capacity"),
    FAILOVER_CONFIGURATION("6", "Failover-API config");

    private final String number;
    private final String title;

    Step(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** As printed, such as {@code 2b}. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }
}
