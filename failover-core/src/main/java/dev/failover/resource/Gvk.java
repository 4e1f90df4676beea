package dev.failover.resource;

/** Group, version and kind; the core group is "". */
public record Gvk(String group, String version, String kind) {

    public static Gvk of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return slash < 0
                ? new Gvk("", apiVersion, kind)
                : new Gvk(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Same group and kind, whatever the version. */
    public boolean sameGroupKind(Gvk other) {
        return group.equals(other.group) && kind.equals(other.kind);
    }

    @Override
    public String toString() {
        return kind + "." + version + (group.isEmpty() ? "" : "." + group);
    }
}
