package dev.failover.kustomize.model.operand;

import dev.failover.resource.Gvk;
import dev.failover.resource.Origin;
import dev.failover.resource.ResId;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource on its way through a build: its present contents, and what kustomize remembers of its past in order to
 * find it again. Immutable; the {@code with} methods give a changed copy.
 */
public final class Operand {
    private final Resource resource;
    private final History history;
    private final Generation generation;
    private final List<String> vars;
    private final SharedValues shared;

    private Operand(Resource resource, History history, Generation generation, List<String> vars, SharedValues shared) {
        this.resource = resource;
        this.history = history;
        this.generation = generation;
        this.vars = List.copyOf(vars);
        this.shared = shared;
    }

    /** A resource that was read from a file. */
    public static Operand of(Resource resource) {
        return new Operand(resource, History.NONE, Generation.NONE, List.of(), SharedValues.NONE);
    }

    /** A resource that a generator made. */
    public static Operand generated(Resource resource, Generation generation) {
        return new Operand(resource, History.NONE, generation, List.of(), SharedValues.NONE);
    }

    public YamlMapping root() {
        return resource.root();
    }

    public Origin origin() {
        return resource.origin();
    }

    public Resource resource() {
        return resource;
    }

    /** The present id, its namespace as written. */
    public ResId id() {
        return resource.id();
    }

    public Gvk gvk() {
        return resource.gvk();
    }

    public String name() {
        return resource.name();
    }

    /** As written; "" when it isn't. */
    public String namespace() {
        return resource.namespace();
    }

    public History history() {
        return history;
    }

    /** How a generator wants it to be treated; {@link Generation#NONE} for what was read. */
    public Generation generation() {
        return generation;
    }

    /** The names of the {@code vars} that read a field of this resource. */
    public List<String> vars() {
        return vars;
    }

    /** The ids that it had before, oldest first, in today's group and version; without the present one. */
    public List<ResId> previousIds() {
        return history.previousIds(gvk());
    }

    /** The first id it had. */
    public ResId originalId() {
        return history.earlier().isEmpty() ? id() : previousIds().get(0);
    }

    /** Whether an empty document remains, which is dropped. */
    public boolean isEmpty() {
        return root().isEmpty();
    }

    public Operand withRoot(YamlMapping root) {
        return root == resource.root() ? this : new Operand(resource.withRoot(root), history, generation, vars, shared);
    }

    public Operand withHistory(History newHistory) {
        return new Operand(resource, newHistory, generation, vars, shared);
    }

    public Operand withGeneration(Generation newGeneration) {
        return new Operand(resource, history, newGeneration, vars, shared);
    }

    public Operand withOrigin(Origin origin) {
        return new Operand(resource.withOrigin(origin), history, generation, vars, shared);
    }

    public Operand withVar(String name) {
        List<String> longer = new ArrayList<>(vars);
        longer.add(name);
        return new Operand(resource, history, generation, longer, shared);
    }

    /** With the vars that read the other one, which this one replaces. */
    Operand withVarsOf(Operand other) {
        return new Operand(resource, history, generation, other.vars, shared);
    }

    /** Notes that one value stands at all of these paths. */
    public Operand withShared(List<YamlPath> paths) {
        return new Operand(resource, history, generation, vars, shared.plus(paths));
    }

    /** The same resource made of new nodes: no two fields are one value any more. */
    public Operand unshared() {
        return new Operand(resource, history, generation, vars, SharedValues.NONE);
    }

    /** This, as what the other one has become: values that are one in several fields are overwritten together. */
    Operand after(Operand before) {
        if (shared.groups().isEmpty() || before.root() == root()) {
            return this;
        }
        YamlMapping settled = shared.settle(before.root(), root());
        return new Operand(resource.withRoot(settled), history, generation, vars, shared.in(settled));
    }

    /** Remembers the present id, before something changes it. */
    public Operand rememberId() {
        return withHistory(history.remember(id()));
    }

    /** The same after kustomize has noted an origin in the annotations: it makes new nodes of all of them then. */
    public Operand withOriginNoted() {
        return new Operand(resource, history, generation, vars, shared.withoutAnnotations());
    }
}
