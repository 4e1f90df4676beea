package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;

/** Refusals about the paths of one replacement. */
record FieldRefusals(Location location) {

    RefusedException of(String message, String advice) {
        return new RefusedException("kustomize-bad-replacement", message, location, advice);
    }

    RefusedException wrongKind(PathPart part, YamlNode node, String wanted) {
        String found = node instanceof YamlMapping ? "a mapping" : node instanceof YamlSequence ? "a list" : "a scalar";
        return of(
                "wrong node kind: '" + part.text() + "' of the path needs " + wanted + ", but found " + found + " at "
                        + node.location(),
                "Correct the path.");
    }

    RefusedException badItem(PathPart part) {
        return of(
                "list path element must contain fieldName=fieldValue for element to match: " + part.text(),
                "Write [name=value], or put no brackets around a key.");
    }
}
