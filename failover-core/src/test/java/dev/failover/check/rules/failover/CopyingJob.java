package dev.failover.check.rules.failover;

/** The manifest of a CronJob {@code media/copy} that mounts claims, as an rsync by hand would. */
public final class CopyingJob {
    private CopyingJob() {}

    public static String mounting(String... claims) {
        StringBuilder volumes = new StringBuilder();
        for (String claim : claims) {
            volumes.append("                - {name: ")
                    .append(claim)
                    .append(", persistentVolumeClaim: {claimName: ")
                    .append(claim)
                    .append("}}\n");
        }
        return """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: copy, namespace: media}
                spec:
                  schedule: "0 3 * * *"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers: [{name: rsync, image: "registry.internal/rsync:3"}]
                          volumes:
                """ + volumes;
    }
}
