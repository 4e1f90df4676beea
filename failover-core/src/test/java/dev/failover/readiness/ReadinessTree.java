package dev.failover.readiness;

import dev.failover.flux.Clusters;
import dev.failover.flux.DiscoveryOptions;
import dev.failover.source.DirectoryTree;
import dev.failover.source.FileChanges;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.TopologyOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A service on {@code node-a}, with a backup on {@code node-b}, and what a test adds to it. */
record ReadinessTree(SourceTree tree) {
    private static final String WORKLOAD = "sonarr.yaml";
    private static final String MORE = "more.yaml";
    private static final String FLUX = "flux.yaml";

    static ReadinessTree sound() {
        return new ReadinessTree(DirectoryTree.of(Path.of("src/test/resources/dev/failover/readiness/two-nodes")));
    }

    /** With a further volume of the pod, as the lines of its item. */
    ReadinessTree mounting(String volume) {
        return write(WORKLOAD, text(WORKLOAD) + "        - " + volume.strip().replace("\n", "\n          ") + "\n");
    }

    /** With a further volume that mounts a claim. */
    ReadinessTree mountingClaim(String claim) {
        return mounting("name: more\npersistentVolumeClaim:\n  claimName: " + claim);
    }

    ReadinessTree with(String objects) {
        return write(MORE, text(MORE) + "---\n" + objects);
    }

    /** Applied by Flux, from a source that this is the spec of, with further fields of the Kustomization's spec. */
    ReadinessTree fluxed(String kind, String source, String... kustomization) {
        return write(FLUX, """
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: %1$s
                metadata:
                  name: flux-system
                  namespace: flux-system
                spec:
                  interval: 1m
                %2$s---
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata:
                  name: flux-system
                  namespace: flux-system
                spec:
                  interval: 10m
                  path: ./
                  prune: true
                  sourceRef:
                    kind: %1$s
                    name: flux-system
                %3$s""".formatted(kind, source.indent(2), lines(kustomization)));
    }

    /** With a volume of the class {@code manual}, and lines of its spec. */
    ReadinessTree withVolume(String name, String label, String value, String... spec) {
        return with("""
                apiVersion: v1
                kind: PersistentVolume
                metadata:
                  name: %s
                  labels:
                    disk: fast
                spec:
                  storageClassName: manual
                  accessModes: [ReadWriteOnce]
                  capacity:
                    storage: 5Gi
                  nodeAffinity:
                    required:
                      nodeSelectorTerms:
                        - matchExpressions:
                            - {key: %s, operator: In, values: [%s]}
                """.formatted(name, label, value) + lines(spec));
    }

    ReadinessTree withClaim(String name, String... spec) {
        return with("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: %s
                  namespace: media
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 1Gi
                """.formatted(name) + lines(spec));
    }

    private static String lines(String... spec) {
        StringBuilder text = new StringBuilder();
        for (String line : spec) {
            text.append("  ").append(line).append('\n');
        }
        return text.toString();
    }

    ReadinessTree replace(String path, String old, String replacement) {
        String text = text(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("'" + old + "' isn't in " + path);
        }
        return write(path, text.replace(old, replacement));
    }

    private ReadinessTree write(String path, String text) {
        return new ReadinessTree(
                tree.with(FileChanges.written(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8)))));
    }

    private String text(String path) {
        return tree.file(path).orElseThrow().text();
    }

    List<Obstacle> obstacles(Side side) {
        return obstacles("sonarr", side);
    }

    private List<Obstacle> obstacles(String service, Side side) {
        return obstacles(service, side, PushedCommit.UNKNOWN);
    }

    private List<Obstacle> obstacles(String service, Side side, PushedCommit commit) {
        Clusters clusters = Clusters.discover(tree, DiscoveryOptions.DEFAULT);
        Topology topology = Topology.of(clusters.clusters().get(0), tree, TopologyOptions.DEFAULT);
        return Readiness.of(clusters, List.of(topology), commit)
                .get(0)
                .of(topology.service(service).orElseThrow(), side);
    }

    /** Of a promote of whose commit this is known. */
    List<Obstacle> obstacles(PushedCommit commit) {
        return obstacles("sonarr", Side.BACKUP, commit);
    }

    /** Ids and messages. */
    List<String> messages(Side side) {
        return messagesOf("sonarr", side);
    }

    List<String> messagesOf(String service, Side side) {
        return obstacles(service, side).stream()
                .map(o -> o.id() + ": " + o.message())
                .toList();
    }
}
