package dev.failover.kustomize.model.operand;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Generation.Behavior;
import dev.failover.resource.ResId;
import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The resources that one kustomization works on, in the order in which they were added. Each stands in a {@link Slot},
 * which keeps its identity while its contents change. An index by id, kept up to date by the slots, answers look-ups
 * without visiting every resource.
 */
public final class Operands implements Iterable<Operands.Slot> {
    private final List<Slot> slots = new ArrayList<>();
    private final OperandIndex index = new OperandIndex();

    /** The place of one resource. */
    public final class Slot {
        private Operand operand;

        private Slot(Operand operand) {
            this.operand = operand;
        }

        public Operand get() {
            return operand;
        }

        public void set(Operand changed) {
            if (changed != operand) {
                Operand settled = changed.after(operand);
                index.replace(this, operand, settled);
                operand = settled;
            }
        }

        public void update(UnaryOperator<Operand> change) {
            set(change.apply(operand));
        }
    }

    /**
     * Adds a resource.
     *
     * @throws RefusedException when one of the same present id is there already
     */
    public void append(Operand operand) {
        List<Slot> same = withId(operand.id());
        if (!same.isEmpty()) {
            throw duplicate(same.get(0).get(), operand);
        }
        Slot slot = new Slot(operand);
        slots.add(slot);
        index.add(slot, operand);
    }

    /**
     * Adds a generated resource, or lets it take the place of the one with its id, as its behavior says.
     *
     * @throws RefusedException when the behavior asks for one that isn't there, or for none and there is one
     */
    public void absorb(Operand generated) {
        List<Slot> same = withAnyId(generated.id());
        boolean replaces = generated.generation().behavior() == Behavior.MERGE
                || generated.generation().behavior() == Behavior.REPLACE;
        if (same.isEmpty() && !replaces) {
            append(generated);
        } else if (same.size() == 1 && replaces) {
            same.get(0).update(old -> new GeneratedMerge(old, generated).result());
        } else {
            throw behaviorConflict(generated, same);
        }
    }

    private static RefusedException behaviorConflict(Operand generated, List<Slot> same) {
        String id = Ids.print(generated.id());
        String message = same.isEmpty()
                ? "id " + id + " does not exist; cannot merge or replace"
                : same.size() == 1
                        ? "id " + id + " exists; behavior must be merge or replace"
                        : "found multiple objects that could accept merge of " + id;
        return new RefusedException(new Problem(
                "kustomize-generator-behavior",
                Problem.Level.ERROR,
                message,
                generated.origin().written(),
                same.stream().map(s -> s.get().origin().written()).toList(),
                same.isEmpty()
                        ? "Remove 'behavior:', or correct the name and the namespace."
                        : "Add 'behavior: merge' or 'behavior: replace', or choose another name."));
    }

    /** Adds all resources of another kustomization; changing them here doesn't change them there. */
    public void appendAll(Iterable<Operand> others) {
        others.forEach(this::append);
    }

    @Override
    public Iterator<Slot> iterator() {
        return slots().iterator();
    }

    /** All places, in order; a copy. */
    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    /** All resources, in order. */
    public List<Operand> all() {
        return slots.stream().map(Slot::get).toList();
    }

    public int size() {
        return slots.size();
    }

    /** How many resources the look-ups by id had to examine so far. */
    public long examined() {
        return index.examined();
    }

    /** Those whose present id is this one, namespaces compared as {@link Scope} does. */
    public List<Slot> withId(ResId id) {
        return index.current(id);
    }

    /** Those whose present id, or one of the previous ones, is this one; in order. */
    public List<Slot> withAnyId(ResId id) {
        return index.any(id, slots);
    }

    /** Those that the selector matches, in order. */
    public List<Slot> select(Selector selector) {
        return slots.stream().filter(s -> selector.matches(s.get())).toList();
    }

    /** Drops resources of which nothing is left. */
    public void dropEmpty() {
        slots.removeIf(slot -> {
            if (slot.get().isEmpty()) {
                index.remove(slot, slot.get());
                return true;
            }
            return false;
        });
    }

    /** Refuses when two resources have come to have the same present id. */
    public void requireDistinct() {
        for (Slot slot : slots) {
            List<Slot> same = withId(slot.get().id());
            if (same.size() > 1) {
                throw duplicate(same.get(0).get(), same.get(1).get());
            }
        }
    }

    /** Keeps these places, in this order, and drops the others. */
    public void retain(List<Slot> kept) {
        slots.forEach(slot -> index.remove(slot, slot.get()));
        slots.clear();
        kept.forEach(slot -> index.add(slot, slot.get()));
        slots.addAll(kept);
    }

    private static RefusedException duplicate(Operand first, Operand second) {
        return new RefusedException(new TwiceAdded(first, second).problem());
    }
}
