package dev.failover.kustomize.model.operand;

import dev.failover.resource.ResId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resources by present and by previous id. */
final class OperandIndex {
    private final Map<ResId, List<Operands.Slot>> present = new HashMap<>();
    private final Map<ResId, List<Operands.Slot>> previous = new HashMap<>();
    private long examined;

    long examined() {
        return examined;
    }

    void add(Operands.Slot slot, Operand operand) {
        put(present, operand.id(), slot);
        operand.previousIds().forEach(id -> put(previous, id, slot));
    }

    void remove(Operands.Slot slot, Operand operand) {
        take(present, operand.id(), slot);
        operand.previousIds().forEach(id -> take(previous, id, slot));
    }

    void replace(Operands.Slot slot, Operand before, Operand after) {
        if (before.id().equals(after.id()) && before.history().equals(after.history())) {
            return;
        }
        remove(slot, before);
        add(slot, after);
    }

    List<Operands.Slot> current(ResId id) {
        List<Operands.Slot> found = present.getOrDefault(Scope.key(id), List.of());
        examined += found.size();
        return List.copyOf(found);
    }

    List<Operands.Slot> any(ResId id, List<Operands.Slot> order) {
        ResId key = Scope.key(id);
        Set<Operands.Slot> found = new LinkedHashSet<>(present.getOrDefault(key, List.of()));
        found.addAll(previous.getOrDefault(key, List.of()));
        List<Operands.Slot> result = new ArrayList<>(found);
        examined += result.size();
        if (result.size() > 1) {
            examined += order.size();
            result.sort(Comparator.comparing(positions(order)::get));
        }
        return result;
    }

    private static Map<Operands.Slot, Integer> positions(List<Operands.Slot> order) {
        Map<Operands.Slot, Integer> positions = new IdentityHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            positions.put(order.get(i), i);
        }
        return positions;
    }

    private static void put(Map<ResId, List<Operands.Slot>> map, ResId id, Operands.Slot slot) {
        map.computeIfAbsent(Scope.key(id), k -> new ArrayList<>(1)).add(slot);
    }

    private static void take(Map<ResId, List<Operands.Slot>> map, ResId id, Operands.Slot slot) {
        ResId key = Scope.key(id);
        List<Operands.Slot> slots = map.get(key);
        if (slots != null) {
            slots.remove(slot);
            if (slots.isEmpty()) {
                map.remove(key);
            }
        }
    }
}
