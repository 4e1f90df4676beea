package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** Its jobs' names are longer by eleven characters. Source: ValidateCronJobCreate. */
public final class CronJobName implements Constraint {
    private static final int LONGEST = 52;

    @Override
    public void check(YamlMapping cronJob, FieldPath path, Violations out) {
        cronJob.mapping("metadata")
                .flatMap(metadata -> metadata.scalar("name"))
                .filter(name -> name.text().length() > LONGEST)
                .ifPresent(name -> out.invalid(
                        path.field("metadata").field("name"),
                        name,
                        "must be no more than " + LONGEST + " characters, has "
                                + name.text().length()));
    }
}
