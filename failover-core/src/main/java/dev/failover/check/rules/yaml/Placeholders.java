package dev.failover.check.rules.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, in a text, what somebody meant to fill in. */
final class Placeholders {
    /** What counts where nobody says otherwise; {@code *} stands for any words. */
    static final List<String> DEFAULT = List.of(
            "<*>",
            "<...>",
            "CHANGEME",
            "CHANGE_ME",
            "CHANGE-ME",
            "changeme",
            "change_me",
            "change-me",
            "REPLACEME",
            "REPLACE_ME",
            "REPLACE-ME",
            "replaceme",
            "replace_me",
            "replace-me",
            "TODO",
            "FIXME",
            "your-registry",
            "xxx.xxx.xxx.xxx",
            "XXX.XXX.XXX.XXX");

    /** Of HTML, and of what programs print for nothing. */
    private static final Set<String> NO_NAMES = Set.of(
            "a",
            "abbr",
            "article",
            "b",
            "blockquote",
            "body",
            "br",
            "button",
            "center",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "iframe",
            "img",
            "input",
            "label",
            "li",
            "link",
            "main",
            "meta",
            "nav",
            "nil",
            "no value",
            "none",
            "null",
            "ol",
            "option",
            "p",
            "pre",
            "script",
            "section",
            "select",
            "small",
            "span",
            "strong",
            "style",
            "sub",
            "sup",
            "svg",
            "table",
            "tbody",
            "td",
            "textarea",
            "th",
            "thead",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
            "unknown",
            "video");

    /** A line of a text that says what a name stands for. */
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*(?:- )?(?:export )?[\"']?[\\w.-]{1,100}[\"']?\\s*[:=]\\s*(?<value>\\S.*)");

    /** A search engine's address has such a hole for what is searched for. */
    private static final Pattern QUERY = Pattern.compile(".*[?&][\\w.-]+=");

    /** A stage of a query of logs, whose text names the fields that it takes out. */
    private static final Pattern STAGE = Pattern.compile(
            "\\|\\s*(?:extract\\w*|pattern|regexp|format|line_format|label_format|parse|replace\\w*)\\b");

    private static final Pattern WORD_START = Pattern.compile("(?:^|[\\s(\"'])$");
    private static final Pattern WORD_END = Pattern.compile("^(?:$|[\\s).,;:!?\"'])");
    private static final Pattern OPTION = Pattern.compile("(?:[=:]|(?:^|\\s)--?[\\w-]+)\\s+$");

    /** Fewer may be a value of several parts. */
    private static final int MANY_WORDS = 3;

    /** Among so many, an option is part of what is told. */
    private static final int SENTENCE = 8;

    /** A format of a date or a time. */
    private static final Pattern DATE = Pattern.compile("[YMDHSymdhs]{1,4}(?:[-/. :_]?[YMDHSymdhs]{1,4}){1,5}");

    private static final String ANY = "[\\w][\\w ./-]{0,80}";

    private final Pattern pattern;

    Placeholders(List<String> texts) {
        // a placeholder stands alone: no letter before or behind it, no generic's name, no group of a regular
        // expression
        this.pattern = Pattern.compile(texts.stream()
                .map(Placeholders::regex)
                .collect(Collectors.joining("|", "(?<![\\w?.$#%@&+-])(?:", ")(?![\\w])")));
    }

    private static String regex(String text) {
        return List.of(text.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(ANY));
    }

    /** The first one. In a text of several lines only what a line assigns counts, and that must be nothing else. */
    Optional<String> in(String text) {
        return text.indexOf('\n') < 0 || text.indexOf('\n') == text.length() - 1
                ? inLine(text)
                : text.lines().flatMap(line -> assigned(line).stream()).findFirst();
    }

    private Optional<String> inLine(String line) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            boolean inQuery = QUERY.matcher(line).region(0, matcher.start()).matches()
                    || STAGE.matcher(line).region(0, matcher.start()).find();
            if (isName(matcher.group(), line)
                    && !(inQuery && matcher.group().startsWith("<"))
                    && !isProse(line, matcher.start(), matcher.end())) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it stands as a word among words, as in {@code Enter <name>}: somebody else fills that in. What is part of a
     * word ({@code https://<host>}), or stands behind an option, a colon or an equals sign, is a value.
     */
    private static boolean isProse(String line, int start, int end) {
        String before = line.substring(0, start);
        String after = line.substring(end);
        boolean word =
                WORD_START.matcher(before).find() && WORD_END.matcher(after).find();
        long others = Stream.of((before + " " + after).split("[\\s\\p{Punct}&&[^-]]+"))
                .filter(other -> !other.isEmpty())
                .count();
        boolean ofOption = OPTION.matcher(before).find();
        return word && (others >= SENTENCE || (!ofOption && others >= (line.charAt(start) == '<' ? 1 : MANY_WORDS)));
    }

    private Optional<String> assigned(String line) {
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (!assignment.matches()) {
            return Optional.empty();
        }
        String value = unquoted(assignment.group("value").strip());
        return pattern.matcher(value).matches() && isName(value, value) ? Optional.of(value) : Optional.empty();
    }

    private static String unquoted(String value) {
        String bare = value.endsWith(",") || value.endsWith(";") ? value.substring(0, value.length() - 1) : value;
        boolean quoted = bare.length() > 1
                && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
                && bare.charAt(0) == bare.charAt(bare.length() - 1);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static boolean isName(String found, String line) {
        if (!found.startsWith("<")) {
            return true;
        }
        String inside = found.substring(1, found.length() - 1).strip();
        String name = inside.toLowerCase(Locale.ROOT);
        return !(inside.length() > MANY_WORDS && DATE.matcher(inside).matches())
                && !name.endsWith("/")
                && !NO_NAMES.contains(name.split(" ")[0])
                && !NO_NAMES.contains(name)
                && !line.contains("</");
    }
}
