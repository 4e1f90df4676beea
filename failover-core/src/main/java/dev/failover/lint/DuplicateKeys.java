package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/** yamllint's {@code key-duplicates}. The library's own looks through all keys of the mapping for each further one. */
final class DuplicateKeys extends TokenRule {
    private static final String OPEN = "open";
    private static final String MERGE = "<<";

    private final boolean mergeKeysToo;

    /** @param mergeKeysToo whether {@code <<} may stand but once */
    DuplicateKeys(boolean mergeKeysToo) {
        this.mergeKeysToo = mergeKeysToo;
    }

    DuplicateKeys() {
        this(false);
    }

    /** A mapping or sequence that hasn't ended yet. Keys inside a flow sequence are each a mapping of its own. */
    private record Collection(boolean isMapping, Set<String> keys) {
        Collection(boolean isMapping) {
            this(isMapping, new HashSet<>());
        }

        boolean hasTwice(String key, boolean mergeKeysToo) {
            return isMapping && !keys.add(key) && (mergeKeysToo || !key.equals(MERGE));
        }
    }

    @Override
    public List<LintProblem> check(
            Map<Object, Object> options,
            Token token,
            Token previous,
            Token next,
            Token afterNext,
            Map<String, Object> context) {
        @SuppressWarnings("unchecked") // nothing else puts it there
        Deque<Collection> open = (Deque<Collection>) context.computeIfAbsent(OPEN, o -> new ArrayDeque<>());
        switch (token.getTokenId()) {
            case BlockMappingStart, FlowMappingStart -> open.push(new Collection(true));
            case BlockSequenceStart, FlowSequenceStart -> open.push(new Collection(false));
            case BlockEnd, FlowMappingEnd, FlowSequenceEnd -> open.poll();
            case Key -> {
                if (next instanceof ScalarToken key
                        && !open.isEmpty()
                        && open.peek().hasTwice(key.getValue(), mergeKeysToo)) {
                    return List.of(problem(key));
                }
            }
            default -> {}
        }
        return List.of();
    }

    private static LintProblem problem(ScalarToken key) {
        return new LintProblem(
                key.getStartMark().getLine() + 1,
                key.getStartMark().getColumn() + 1,
                "duplication of key \"" + key.getValue() + "\" in mapping");
    }
}
