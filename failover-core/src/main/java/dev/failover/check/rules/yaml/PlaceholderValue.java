package dev.failover.check.rules.yaml;

import dev.failover.check.AbstractRule;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.flux.EntryPoint;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A value that still has to be filled in. */
public final class PlaceholderValue extends AbstractRule {
    private static final String TEXTS = "texts";

    /** Words for people. */
    private static final Set<String> PROSE =
            Set.of("description", "summary", "message", "title", "help", "comment", "example", "examples");

    /**
     * How names end of what a program fills in itself, such as {@code <username>-devspaces}, and of expressions of other
     * languages.
     */
    private static final Pattern TEMPLATE = Pattern.compile("(?:.*(?:[^A-Za-z]|(?<=[a-z])(?=[A-Z])))?"
            + "(?i:template|format|pattern|regex|layout|prompt|expr|expression|query)"
            + "|_example|.*\\.(?i:md|markdown|tmpl|tpl|gotmpl|j2)");

    private static final Pattern EXAMPLE_HOST = Pattern.compile("([\\w-]+\\.)*example\\.(com|org|net)(:\\d+)?/.*");

    private static final RuleInfo INFO = new RuleInfo(
            "placeholder-value", Severity.ERROR, "A value is still a placeholder.", Step.PLACEHOLDER_VALUES);

    public PlaceholderValue() {
        super(INFO);
    }

    @Override
    public Set<String> options() {
        return Set.of(TEXTS);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        Placeholders placeholders =
                new Placeholders(context.settings().option(INFO.id(), TEXTS).orElse(Placeholders.DEFAULT));
        List<Finding> findings = new ArrayList<>();
        context.clusters().clusters().stream()
                .flatMap(cluster -> cluster.entryPoints().stream())
                .forEach(entryPoint -> entryPoint.resources().resources().stream()
                        .filter(PlaceholderValue::isWrittenByHand)
                        .forEach(resource -> new Walk(placeholders, resource, entryPoint, findings)
                                .into(resource.root(), "", YamlPath.ROOT)));
        return findings;
    }

    /** Schemas speak of values and hold none; Flux generates its own components. */
    private static boolean isWrittenByHand(Resource resource) {
        boolean ofFlux = resource.root()
                .mapping("metadata")
                .flatMap(m -> m.mapping("labels"))
                .flatMap(l -> l.text("app.kubernetes.io/part-of"))
                .filter("flux"::equals)
                .isPresent();
        return !ofFlux && !resource.gvk().kind().equals("CustomResourceDefinition");
    }

    /** Through the values of one object. */
    private record Walk(Placeholders placeholders, Resource resource, EntryPoint entryPoint, List<Finding> findings) {

        void into(YamlNode node, String key, YamlPath path) {
            if (node instanceof YamlMapping mapping) {
                for (YamlMapping.Entry entry : mapping.entries()) {
                    if (!PROSE.contains(entry.keyText())) {
                        into(entry.value(), name(mapping, entry.keyText()), path.key(entry.keyText()));
                    }
                }
            } else if (node instanceof YamlSequence sequence) {
                for (int i = 0; i < sequence.size(); i++) {
                    into(sequence.items().get(i), key, path.index(i));
                }
            } else if (node instanceof YamlScalar scalar
                    && !TEMPLATE.matcher(key).matches()) {
                placeholders.in(scalar.text()).ifPresent(found -> add(scalar, found, path));
                if (isImage(key, path) && EXAMPLE_HOST.matcher(scalar.text()).matches()) {
                    add(scalar, scalar.text(), path);
                }
            }
        }

        /** Of a container's variable, what it is called. */
        private static String name(YamlMapping mapping, String key) {
            return key.equals("value") ? mapping.text("name").orElse(key) : key;
        }

        /** Charts split an image's name, so that a HelmRelease has it in {@code image.repository}. */
        private static boolean isImage(String key, YamlPath path) {
            return key.equals("image")
                    || (key.equals("repository") && path.toString().matches("(?i).*image\\.repository"));
        }

        private void add(YamlScalar scalar, String found, YamlPath path) {
            String what = resource.gvk().kind().equals("Secret") ? "a value" : "'" + found + "'";
            findings.add(INFO.finding(
                            what + " is still a placeholder (" + path + " of " + resource.id() + ")",
                            place(scalar.location(), found))
                    .about(resource.id())
                    .in(entryPoint.name())
                    .fixedBy(Remediation.advice(
                            "Write the real value. If this is the real value, set the placeholders to look for:"
                                    + " -Dfailover.rules=" + INFO.id() + "." + TEXTS + "=TEXT|TEXT")));
        }

        /** In a long text, where it stands. */
        private static Location place(Location value, String found) {
            int at = value.file().text().indexOf(found, value.span().start());
            boolean inside = at >= 0 && at + found.length() <= value.span().end();
            return inside ? Location.of(value.file(), at, at + found.length()) : value;
        }
    }
}
