package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.Parser;
import com.github.sbaudoin.yamllint.rules.CommentRule;
import com.github.sbaudoin.yamllint.rules.LineRule;
import com.github.sbaudoin.yamllint.rules.Rule;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import dev.failover.source.Unforeseen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One walk over a text with the library's rules. The library's own takes time and memory in proportion to the text times
 * its comments, and makes the name of a rule from that of its class for every token.
 */
final class LintPass {
    private final List<Running<TokenRule>> ofTokens = new ArrayList<>();
    private final List<Running<CommentRule>> ofComments = new ArrayList<>();
    private final List<Running<LineRule>> ofLines = new ArrayList<>();
    private final Directives directives;
    private final List<LintProblem> inLine = new ArrayList<>();
    private final List<LintProblem> found = new ArrayList<>();
    private final Map<String, Unforeseen> failures = new LinkedHashMap<>();

    /**
     * What a pass came to.
     *
     * @param failures by the rule that failed, or the scanner's name
     */
    record Result(List<LintProblem> found, Map<String, Unforeseen> failures) {}

    /** A rule at work. What it remembers of earlier tokens is in its context. */
    private record Running<R extends Rule>(R rule, EnabledRule enabled, Map<String, Object> context) {
        Running(R rule, EnabledRule enabled) {
            this(rule, enabled, new HashMap<>());
        }

        Map<Object, Object> options() {
            return enabled.options();
        }
    }

    private LintPass(List<EnabledRule> rules) {
        for (EnabledRule enabled : rules) {
            if (enabled.rule() instanceof TokenRule rule) {
                ofTokens.add(new Running<>(rule, enabled));
            } else if (enabled.rule() instanceof CommentRule rule) {
                ofComments.add(new Running<>(rule, enabled));
            } else if (enabled.rule() instanceof LineRule rule) {
                ofLines.add(new Running<>(rule, enabled));
            }
        }
        directives = new Directives(rules.stream().map(EnabledRule::id).toList());
    }

    static Result problems(String text, LintRules rules) {
        LintPass pass = new LintPass(rules.enabled());
        LintElements.of(text, pass::accept).ifPresent(failure -> pass.failures.put("scanner", failure));
        return new Result(pass.found, pass.failures);
    }

    private void accept(Parser.Lined element) {
        if (element instanceof Parser.Token token) {
            accept(token);
        } else if (element instanceof Parser.Comment comment) {
            ofComments.forEach(r -> add(r, () -> r.rule().check(r.options(), comment)));
            directives.read(comment);
        } else if (element instanceof Parser.Line line) {
            ofLines.forEach(r -> add(r, () -> r.rule().check(r.options(), line)));
            endLine();
        }
    }

    private void accept(Parser.Token token) {
        for (Running<TokenRule> r : ofTokens) {
            add(
                    r,
                    () -> r.rule()
                            .check(
                                    r.options(),
                                    token.getCurr(),
                                    token.getPrev(),
                                    token.getNext(),
                                    token.getNextNext(),
                                    r.context()));
        }
    }

    private void add(Running<?> rule, Supplier<List<LintProblem>> check) {
        String id = rule.enabled().id();
        if (failures.containsKey(id)) {
            return;
        }
        List<LintProblem> problems = Unforeseen.guard(check, unforeseen -> {
            failures.put(id, unforeseen);
            return List.of();
        });
        for (LintProblem problem : problems) {
            problem.setRuleId(rule.enabled().id());
            problem.setLevel(rule.enabled().level());
            inLine.add(problem);
        }
    }

    private void endLine() {
        inLine.stream().filter(p -> directives.allow(p.getRuleId())).forEach(found::add);
        inLine.clear();
        directives.nextLine();
    }
}
