package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Optional;

/** One field of one resource that names others: a name, a mapping with a name and maybe a namespace, or a list of such. */
final class NameReferenceField {
    private static final String OPERATOR = "NameReferenceTransformer";

    private final ReferentSearch search;
    private final ReferentSearch.Use use;

    NameReferenceField(ReferentSearch search, ReferentSearch.Use use) {
        this.search = search;
        this.use = use;
    }

    YamlNode fix(YamlNode node) {
        if (node instanceof YamlSequence list) {
            return list.map(this::fixItem);
        }
        return fixItem(node);
    }

    private YamlNode fixItem(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.isNull() ? scalar : fixName(scalar);
        }
        if (node instanceof YamlMapping mapping) {
            return fixMapping(mapping);
        }
        throw new RefusedException(
                "kustomize-name-reference",
                "updating name reference in '" + use.path() + "': the value must be a string or a mapping",
                node.location(),
                "");
    }

    private YamlNode fixName(YamlScalar name) {
        Optional<Operand> referent = search.byName(name, use);
        return referent.filter(r -> !r.name().equals(name.text()))
                .map(r -> rename(name, r))
                .orElse(name);
    }

    private YamlNode fixMapping(YamlMapping mapping) {
        YamlScalar name = mapping.scalar("name")
                .orElseThrow(() -> new RefusedException(
                        "kustomize-name-reference",
                        "updating name reference in '" + use.path() + "': path config error; no 'name' field in node",
                        mapping.location(),
                        "Give it a 'name', or correct the path in the configuration of name references."));
        Optional<Operand> found = mapping.scalar("namespace").isPresent()
                ? search.byNameAndNamespace(
                        name, mapping.scalar("namespace").get().text(), use)
                : search.byNameOfAnyNamespace(name, use);
        if (found.isEmpty()
                || (found.get().name().equals(name.text())
                        && found.get().namespace().isEmpty())) {
            return mapping;
        }
        Operand referent = found.get();
        YamlMapping renamed =
                referent.name().equals(name.text()) ? mapping : mapping.with("name", rename(name, referent));
        return referent.namespace().isEmpty() ? renamed : renamed.with("namespace", namespaceOf(referent, mapping));
    }

    private static YamlScalar rename(YamlScalar name, Operand referent) {
        return YamlScalar.untyped(
                referent.name(), name.style(), name.provenance().touchedBy(OPERATOR, nameOf(referent)));
    }

    private static YamlScalar namespaceOf(Operand referent, YamlMapping mapping) {
        Optional<YamlScalar> present = mapping.scalar("namespace");
        if (present.isPresent()) {
            return present.get().text().equals(referent.namespace())
                    ? present.get()
                    : present.get()
                            .withText(referent.namespace())
                            .withProvenance(present.get().provenance().touchedBy(OPERATOR, nameOf(referent)));
        }
        Location where = metadata(referent, "namespace");
        return YamlScalar.string(referent.namespace(), Provenance.of(where).touchedBy(OPERATOR, nameOf(referent)));
    }

    private static Location nameOf(Operand referent) {
        return metadata(referent, "name");
    }

    private static Location metadata(Operand referent, String key) {
        return referent.root()
                .mapping("metadata")
                .flatMap(m -> m.scalar(key))
                .map(YamlScalar::location)
                .orElse(referent.origin().written());
    }
}
