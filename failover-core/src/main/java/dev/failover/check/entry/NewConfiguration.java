package dev.failover.check.entry;

import dev.failover.check.Remediation;
import java.util.ArrayList;
import java.util.List;

/** The remediation where there is no failover configuration at all: the whole ConfigMap, to be made as a new file. */
public final class NewConfiguration {
    private static final int STEP = 2;
    private static final int INDENT = 3 * STEP;

    private NewConfiguration() {}

    /**
     * @param earlier how many entries of this report come before: the first makes the file
     * @param files paths of files that read like a configuration, but aren't named as one
     */
    public static Remediation remediation(ServiceEntry entry, int earlier, List<String> files) {
        List<String> block = new BlockStyle(INDENT, STEP).lines(entry);
        if (earlier > 0) {
            return new Remediation(
                    List.of("Add the following to the new ConfigMap under 'services:':"),
                    block,
                    entry.notes(),
                    List.of());
        }
        List<String> lines = new ArrayList<>(header(entry));
        lines.addAll(block);
        return new Remediation(advice(files), lines, entry.notes(), List.of());
    }

    private static List<String> advice(List<String> files) {
        List<String> advice = new ArrayList<>();
        advice.add("There is no failover configuration: no ConfigMap that Flux applies has a 'services.yaml' key.");
        files.forEach(file -> advice.add(file + " looks like one; to use it: -Dfailover.config=" + file));
        advice.add((files.isEmpty() ? "Save" : "Or save")
                + " the following as a file, and list it under the 'resources:' of a kustomization that Flux builds:");
        return advice;
    }

    private static List<String> header(ServiceEntry entry) {
        return List.of(
                "apiVersion: v1",
                "kind: ConfigMap",
                "metadata:",
                "  name: failover-api-config",
                "  namespace: " + BlockStyle.scalar(entry.fields().get(0).value()),
                "data:",
                "  services.yaml: |",
                "    services:");
    }
}
