package dev.failover.kustomize.model.operand;

import dev.failover.kustomize.model.FieldSpecReader;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * An entry of {@code vars}: the value of a field, to be put where its name stands as {@code $(NAME)}.
 *
 * @param target the object that holds the field, by a name that it has or had; an empty namespace is any
 * @param fieldPath in dots
 * @param location of the entry
 */
public record Var(String name, ResId target, String fieldPath, Location location) {

    /** @param entry decoded */
    public static Var of(YamlMapping entry) {
        Optional<YamlMapping> objref = entry.mapping("objref");
        Optional<String> fieldPath = entry.mapping("fieldref").flatMap(f -> f.text("fieldPath"));
        return new Var(
                entry.text("name").orElse(""),
                new ResId(
                        objref.map(Var::gvk).orElse(new Gvk("", "", "")),
                        objref.flatMap(o -> o.text("namespace")).orElse(""),
                        objref.flatMap(o -> o.text("name")).orElse("")),
                fieldPath.filter(p -> !p.isEmpty()).orElse("metadata.name"),
                entry.scalar("name").map(YamlScalar::location).orElse(entry.location()));
    }

    private static Gvk gvk(YamlMapping objref) {
        Gvk gvk = FieldSpecReader.gvk(objref);
        String apiVersion = objref.text("apiVersion").orElse("");
        return switch (apiVersion.isEmpty() ? 0 : apiVersion.split("/", -1).length) {
            case 1 -> new Gvk(gvk.group(), apiVersion, gvk.kind());
            case 2 -> Gvk.of(apiVersion, gvk.kind());
            default -> gvk;
        };
    }

    /** Marks the resource that holds the field; the field itself is read at the end of the build. */
    public void mark(Operands operands) {
        List<Operands.Slot> matched = target.namespace().isEmpty()
                ? operands.slots().stream()
                        .filter(s -> matchesAnyNamespace(s.get()))
                        .toList()
                : operands.withAnyId(target);
        if (matched.size() > 1) {
            throw new RefusedException(
                    "kustomize-ambiguous-var",
                    "found " + matched.size() + " resId matches for var " + name + " (unable to disambiguate)",
                    location,
                    "Set the namespace in 'objref'.");
        }
        matched.forEach(slot -> slot.update(operand -> operand.withVar(name)));
    }

    private boolean matchesAnyNamespace(Operand operand) {
        return matches(operand.id()) || operand.previousIds().stream().anyMatch(this::matches);
    }

    private boolean matches(ResId id) {
        return id.gvk().equals(target.gvk()) && id.name().equals(target.name());
    }
}
