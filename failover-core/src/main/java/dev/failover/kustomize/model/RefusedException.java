package dev.failover.kustomize.model;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.List;

/** A build can't go on because of what the user wrote. Never leaves the kustomize packages. */
public final class RefusedException extends RuntimeException {
    private final transient List<Problem> problems;

    public RefusedException(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).message(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public RefusedException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * @param id kebab-case, starting with {@code kustomize-}
     * @param advice what to do next; "" when the message says it
     */
    public RefusedException(String id, String message, Location location, String advice) {
        this(Problem.error(id, message, location, advice));
    }

    /** Whether the build goes on without what was asked for. */
    public boolean isTolerable() {
        return problems.stream().allMatch(p -> p.level() != Problem.Level.ERROR);
    }

    public List<Problem> problems() {
        return problems;
    }
}
