package dev.failover.lint;

import com.github.sbaudoin.yamllint.Parser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What comments switch off: rules in the rest of the file, in their own line, or, standing alone, in the next one. */
final class Directives {
    private static final String SIGN = "# yamllint";
    private static final Pattern DIRECTIVE =
            Pattern.compile(SIGN + " (disable-line|disable|enable)((?: rule:\\S+)*)\\s*$");

    private final Set<String> known;
    private final Set<String> off = new HashSet<>();
    private Set<String> offInLine = Set.of();
    private Set<String> offInNext = Set.of();

    /** @param known all rules: those that are meant where a comment names none */
    Directives(List<String> known) {
        this.known = Set.copyOf(known);
    }

    void read(Parser.Comment comment) {
        String text = comment.toString();
        if (!text.contains(SIGN)) {
            return;
        }
        Matcher directive = DIRECTIVE.matcher(text);
        if (directive.find()) {
            Set<String> rules = rules(directive.group(2).strip());
            switch (directive.group(1)) {
                case "disable" -> off.addAll(rules);
                case "enable" -> off.removeAll(rules);
                default -> inLine(comment, rules);
            }
        }
    }

    private void inLine(Parser.Comment comment, Set<String> rules) {
        if (comment.isInline()) {
            offInLine = rules;
        } else {
            offInNext = rules;
        }
    }

    private Set<String> rules(String named) {
        Set<String> rules = new HashSet<>(known);
        if (!named.isEmpty()) {
            rules.retainAll(Stream.of(named.replace("rule:", "").split(" ")).toList());
        }
        return rules;
    }

    boolean allow(String rule) {
        return !off.contains(rule) && !offInLine.contains(rule);
    }

    void nextLine() {
        offInLine = offInNext;
        offInNext = Set.of();
    }
}
