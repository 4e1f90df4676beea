package dev.failover.site;

import static java.util.stream.Collectors.joining;

import dev.failover.check.RuleInfo;
import dev.failover.check.policy.RuleCatalog;
import dev.failover.check.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of pages that are made from what they describe. Each stands between {@code <!-- generated: KIND [NAME] -->}
 * and {@code <!-- end -->}.
 */
final class GeneratedText {
    private static final Pattern BLOCK = Pattern.compile(
            "(<!-- generated: (?<kind>[a-z]+)(?: (?<name>\\S+))? -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private static final List<RuleInfo> RULES = new RuleCatalog(Rules.ALL).infos();

    private final Map<String, Goal> goals =
            Goal.all().stream().collect(Collectors.toMap(Goal::name, Function.identity(), (a, b) -> a, TreeMap::new));

    /** The page as it should be. */
    String renewed(String page) {
        return BLOCK.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group(1) + "\n" + text(block).stripTrailing() + "\n\n" + block.group(4)));
    }

    private String text(MatchResult block) {
        String kind = block.group(2);
        return switch (kind) {
            case "goals" -> goals();
            case "parameters" -> parameters(goals.get(block.group(3)));
            case "rules" -> rules();
            case "menu" -> menu();
            case "refusals" -> refusals();
            case "example" -> example(block.group(3));
            case "message" -> message(block.group(3));
            case "run" ->
                "```\n$ mvn failover:validate\n"
                        + SampleRun.ofSample().text(false).stripTrailing() + "\n```";
            default -> throw new IllegalArgumentException("There is no generated text '" + kind + "'");
        };
    }

    private String goals() {
        return goals.values().stream()
                .map(goal -> "| [failover:%1$s](%1$s.md) | %2$s |\n".formatted(goal.name(), cell(goal.description())))
                .collect(joining("", "| goal | does |\n|---|---|\n", ""));
    }

    private static String parameters(Goal goal) {
        return goal.parameters().stream()
                .map(parameter -> "| `%s` | %s | %s |\n"
                        .formatted(
                                parameter.written(),
                                cell(parameter.description()),
                                parameter
                                        .fallback()
                                        .map(value -> "`" + value + "`")
                                        .orElse("")))
                .collect(joining("", "| parameter | means | default |\n|---|---|---|\n", ""));
    }

    /** Words with signs that Markdown or HTML would take for their own become code. */
    private static String cell(String description) {
        return description
                .replace("|", "\\|")
                .replaceAll("(?<=^|[ (])([^ ]*[<{\\\\][^ ]*?)(?=[,.;:)]*(?: |$))", "`$1`");
    }

    /** A table for each step, and one for the rules of no step. */
    private static String rules() {
        return byStep().entrySet().stream()
                .map(step -> "<a id=\"" + anchor(step.getKey()) + "\"></a>\n\n### " + step.getKey()
                        + "\n\n| rule | severity | finds |\n|---|---|---|\n"
                        + step.getValue().stream()
                                .map(rule -> "| [%1$s](%1$s.md) | %2$s | %3$s |\n"
                                        .formatted(rule.id(), rule.severity().word(), rule.summary()))
                                .collect(joining()))
                .collect(joining("\n"));
    }

    /** The same as items of the site's menu; a step opens where one of its pages is shown. */
    private static String menu() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        byStep().forEach((step, rules) ->
                groups.put(step, rules.stream().map(RuleInfo::id).toList()));
        groups.put("Refusals", refusalIds());
        return groups.entrySet().stream()
                .map(group ->
                        "      <item name=\"%s\" href=\"rules/index.html#%s\" collapse=\"true\">\n%s      </item>\n"
                                .formatted(
                                        group.getKey(),
                                        anchor(group.getKey()),
                                        group.getValue().stream()
                                                .map(
                                                        "        <item name=\"%1$s\" href=\"rules/%1$s.html\"/>\n"
                                                                ::formatted)
                                                .collect(joining())))
                .collect(joining());
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static Map<String, List<RuleInfo>> byStep() {
        return RULES.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.step()
                                .map(step -> "Step " + step.number() + ": " + step.title())
                                .orElse("Policy"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String refusals() {
        return refusalIds().stream()
                .map(id -> "| [%1$s](%1$s.md) | %2$s |\n".formatted(id, firstParagraph("rules/" + id + ".md")))
                .collect(joining("", "| refusal | when |\n|---|---|\n", ""));
    }

    /** Those that are no rules. */
    private static List<String> refusalIds() {
        Set<String> rules = RULES.stream().map(RuleInfo::id).collect(Collectors.toSet());
        return Pages.in("rules").stream()
                .map(page -> page.getFileName().toString().replace(".md", ""))
                .filter(id -> !id.equals("index") && !rules.contains(id))
                .toList();
    }

    private static String firstParagraph(String page) {
        return Pages.text(Pages.SITE.resolve(page)).split("\n\n")[1].replace('\n', ' ');
    }

    private static String message(String rule) {
        return "```\n" + SampleRun.breaking(rule).message(rule).strip() + "\n```";
    }

    private static String example(String file) {
        String language = file.replaceFirst(".*\\.(?=xml$|ya?ml$)", "");
        return "```" + (language.equals(file) ? "" : language) + "\n"
                + Pages.text(Pages.EXAMPLES.resolve(file)).stripTrailing() + "\n```";
    }
}
