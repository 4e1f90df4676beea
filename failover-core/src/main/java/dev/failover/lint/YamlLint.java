package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.Linter;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.Unforeseen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** yamllint over the files of one tree, configured as the tree says. */
public final class YamlLint {
    /** The id of every problem. */
    public static final String ID = "yaml-lint";

    /** The library's scanner gives up on a document of 3 Mi characters. Its rules are about what people write. */
    private static final int LARGEST = 3 << 20;

    private static final Pattern DISABLED = Pattern.compile("\\uFEFF?#\\s*yamllint disable-file\\s*(?:\\R|$)");

    private static final Set<String> LINE_RULES =
            Set.of("empty-lines", "line-length", "new-line-at-end-of-file", "new-lines", "trailing-spaces");

    /** In the order in which yamllint looks for them. */
    private static final List<String> NAMES = List.of(".yamllint", ".yamllint.yaml", ".yamllint.yml");

    private final Location place;
    private final Optional<LintSettings> settings;
    private final List<Problem> problems;

    private YamlLint(Location place, Optional<LintSettings> settings, List<Problem> problems) {
        this.place = place;
        this.settings = settings;
        this.problems = problems;
    }

    /**
     * Configured by a file of the tree: the named one, else that at the root; where there is none, for what changes its
     * meaning in a cluster. With a configuration that can't be read, nothing is looked at.
     *
     * @param named empty: look at the root
     */
    public static YamlLint of(SourceTree tree, Optional<String> named) {
        Optional<SourceFile> file = named.map(Stream::of)
                .orElseGet(NAMES::stream)
                .flatMap(path -> tree.file(path).stream())
                .findFirst();
        Location place = Location.start(file.orElseGet(() -> new SourceFile(named.orElse(NAMES.get(0)), new byte[0])));
        if (file.isEmpty()) {
            return new YamlLint(place, Optional.of(SettingsReader.standard()), List.of());
        }
        return Unforeseen.guard(
                () -> configured(place, file.get(), tree),
                unforeseen -> invalid(place, "invalid config: " + unforeseen.words(), place));
    }

    private static YamlLint configured(Location place, SourceFile file, SourceTree tree) {
        try {
            LintSettings settings = SettingsReader.read(file, tree);
            return new YamlLint(place, Optional.of(settings), settings.unknown());
        } catch (InvalidSettingsException e) {
            return invalid(place, e.getMessage(), e.location());
        }
    }

    private static YamlLint invalid(Location place, String message, Location at) {
        String advice = "For the format, see yamllint.readthedocs.io/en/stable/configuration.html";
        return new YamlLint(place, Optional.empty(), List.of(Problem.error(ID, message, at, advice)));
    }

    /** Where its configuration begins, or would. */
    public Location place() {
        return place;
    }

    /** What this configuration lets pass, or may, and the other doesn't: a phrase for each. */
    public List<String> beyond(YamlLint other) {
        if (other.settings.isEmpty()) {
            return List.of();
        }
        return settings.map(s -> s.beyond(other.settings.get())).orElse(List.of("everything"));
    }

    /** The same, looking at nothing: its rule is off. */
    public YamlLint off() {
        return new YamlLint(place, Optional.empty(), List.of());
    }

    /** What is wrong with the configuration. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether a file is among those that the configuration asks to be looked at. */
    public boolean concerns(String path) {
        return settings.filter(s -> s.concern(path)).isPresent();
    }

    /**
     * What is wrong with a file: one problem for each rule that it breaks, at the first place, with the others.
     *
     * @param known what the parser has found wrong with it, in better words; not said again
     */
    public List<Problem> problems(SourceFile file, List<Problem> known) {
        return settings.filter(s -> s.concern(file.path()) && file.text().length() <= LARGEST)
                .filter(s -> !DISABLED.matcher(file.text()).lookingAt())
                .map(s -> Unforeseen.guard(
                        () -> problems(file, s, new KnownProblems(known)),
                        unforeseen -> List.of(failure("itself", unforeseen, file))))
                .orElse(List.of());
    }

    private static List<Problem> problems(SourceFile file, LintSettings settings, KnownProblems known) {
        LintPass.Result result = LintPass.problems(file.text(), settings.rules());
        Map<String, List<LintProblem>> byRule = new LinkedHashMap<>();
        result.found().stream()
                .filter(p -> !settings.isIgnoredBy(p.getRuleId(), file.path()))
                .filter(p -> !known.explain(p))
                .forEach(p -> byRule.computeIfAbsent(p.getRuleId(), rule -> new ArrayList<>())
                        .add(p));
        Stream<Problem> found = byRule.values().stream().map(ofRule -> problem(ofRule, file));
        Stream<Problem> failures = result.failures().entrySet().stream()
                .filter(f -> !settings.isIgnoredBy(f.getKey(), file.path()) && !known.explainAny())
                .map(f -> failure("'" + f.getKey() + "'", f.getValue(), file));
        return Stream.concat(found, failures).toList();
    }

    private static Problem failure(String what, Unforeseen unforeseen, SourceFile file) {
        return Problem.warning(
                ID,
                "the file could not be checked completely: yamllint's " + what + " ends in an " + unforeseen.words(),
                Location.start(file),
                Unforeseen.advice("For now, list the file under 'ignore' in .yamllint, for this rule or for all."));
    }

    private static Problem problem(List<LintProblem> found, SourceFile file) {
        LintProblem first = found.get(0);
        return new Problem(
                ID,
                Linter.ERROR_LEVEL.equals(first.getLevel()) ? Problem.Level.ERROR : Problem.Level.WARNING,
                first.getDesc() + " (" + first.getRuleId() + ")",
                location(first, file),
                found.stream().skip(1).map(p -> location(p, file)).toList(),
                "");
    }

    /** Of no length: yamllint says where something begins. Rules about tokens count code points. */
    private static Location location(LintProblem found, SourceFile file) {
        int line = Math.max(1, Math.min(found.getLine(), file.lineCount()));
        String text = file.lineText(line);
        int column = Math.max(0, found.getColumn() - 1);
        int chars = LINE_RULES.contains(found.getRuleId()) || column > text.codePointCount(0, text.length())
                ? column
                : text.offsetByCodePoints(0, column);
        int offset = file.lineStart(line) + Math.min(chars, text.length());
        return Location.of(file, offset, offset);
    }
}
