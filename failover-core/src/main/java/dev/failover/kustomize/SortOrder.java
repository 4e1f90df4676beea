package dev.failover.kustomize;

import dev.failover.kustomize.model.KindOrder;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order of the output: that of reading ({@code fifo}), or by kind and id ({@code legacy}, the default). */
final class SortOrder {
    private static final SortOrder FIFO = new SortOrder(Map.of(), false);

    private final Map<String, Integer> ranks;
    private final boolean sorting;

    private SortOrder(Map<String, Integer> ranks, boolean sorting) {
        this.ranks = ranks;
        this.sorting = sorting;
    }

    static SortOrder of(Kustomization kustomization) {
        Optional<YamlMapping> options = kustomization.root().mapping("sortOptions");
        if (options.isEmpty()) {
            return legacy(KindOrder.FIRST, KindOrder.LAST);
        }
        String order = options.get().text("order").orElse("");
        Optional<YamlMapping> lists = options.get().mapping("legacySortOptions");
        return switch (order) {
            case "legacy" ->
                lists.map(l -> legacy(kinds(l, "orderFirst"), kinds(l, "orderLast")))
                        .orElseGet(() -> legacy(KindOrder.FIRST, KindOrder.LAST));
            case "fifo" -> {
                if (lists.isPresent()) {
                    throw refused(
                            "the field 'sortOptions.legacySortOptions' is set but the selected sort order is 'fifo',"
                                    + " not 'legacy'",
                            lists.get().location());
                }
                yield FIFO;
            }
            default ->
                throw refused(
                        "the field 'sortOptions.order' must be one of [fifo, legacy]",
                        options.get()
                                .get("order")
                                .map(YamlNode::location)
                                .orElse(options.get().location()));
        };
    }

    void sort(Operands operands) {
        if (sorting) {
            Map<Operands.Slot, Key> keys = new HashMap<>();
            operands.forEach(slot -> keys.put(slot, key(slot.get())));
            operands.retain(operands.slots().stream()
                    .sorted(Comparator.comparing(keys::get))
                    .toList());
            operands.requireDistinct();
        }
    }

    private static SortOrder legacy(List<String> first, List<String> last) {
        return new SortOrder(KindOrder.ranks(first, last), true);
    }

    /** What decides, first to last. */
    private record Key(int rank, Gvk gvk, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            if (rank != other.rank) {
                return Integer.compare(rank, other.rank);
            }
            int byGvk = KindOrder.sortKey(gvk).compareTo(KindOrder.sortKey(other.gvk));
            if (byGvk != 0) {
                return bothNamespaces(other) ? -byGvk : byGvk;
            }
            return id.compareTo(other.id);
        }

        /**
         * Kubernetes' own namespaces come before other groups' kinds of that name; where the kind isn't listed,
         * kustomize's rule contradicts itself and isn't followed.
         */
        private boolean bothNamespaces(Key other) {
            return rank != 0
                    && gvk.kind().equals("Namespace")
                    && other.gvk.kind().equals("Namespace")
                    && (gvk.group().isEmpty() || other.gvk.group().isEmpty());
        }
    }

    private Key key(Operand operand) {
        ResId id = operand.id();
        Gvk gvk = id.gvk();
        return new Key(
                ranks.getOrDefault(gvk.kind(), 0),
                gvk,
                Ids.print(gvk) + "|" + or(id.namespace(), "~X") + "|" + or(id.name(), "~N"));
    }

    private static String or(String text, String empty) {
        return text.isEmpty() ? empty : text;
    }

    private static List<String> kinds(YamlMapping lists, String field) {
        return lists.sequence(field).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlScalar.class::isInstance)
                .map(item -> ((YamlScalar) item).text())
                .toList();
    }

    private static RefusedException refused(String message, Location where) {
        return new RefusedException(
                "kustomize-bad-sort-options",
                message,
                where,
                "Use 'order: legacy' with the lists, or 'order: fifo' without them.");
    }
}
