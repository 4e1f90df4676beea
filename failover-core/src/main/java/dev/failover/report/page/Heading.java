package dev.failover.report.page;

import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import dev.failover.report.Counts;
import dev.failover.report.Review;
import dev.failover.report.ReviewText;
import dev.failover.report.picture.ServiceView;
import dev.failover.topology.Placement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verdict in a sentence, and what to do next. */
record Heading(Review review, List<ServiceView> services) {

    Tag tag() {
        ReviewText text = new ReviewText(review);
        return new Tag("header")
                .ofClass(review.passed() ? "passed" : "failed")
                .add(Tag.of("p", review.tree().name()).ofClass("tree"))
                .add(Tag.of("h1", verdict()))
                .add(Tag.of("p", places()).ofClass("places"))
                .add(text.failure().stream().map(why -> Tag.of("p", why)))
                .add(text.next().stream().map(Heading::next))
                .add(navigation());
    }

    private String verdict() {
        Verdict verdict = review.verdict();
        String counts = Counts.of(verdict.count(Severity.ERROR), "error") + ", "
                + Counts.of(verdict.count(Severity.WARNING), "warning");
        return (review.passed() ? "Passed: " : "Failed: ") + counts;
    }

    private String places() {
        if (services.isEmpty()) {
            return "No service has a backup here.";
        }
        String places = Arrays.stream(Placement.values())
                .map(this::place)
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(", "));
        return Counts.of(services.size(), "service") + ": " + places;
    }

    private String place(Placement placement) {
        long number = services.stream().filter(s -> s.placement() == placement).count();
        String word = placement.name().toLowerCase(Locale.ROOT);
        return number == 0
                ? ""
                : number
                        + switch (placement) {
                            case PRIMARY, BACKUP -> " on the " + word;
                            case MIXED, UNKNOWN -> " " + word;
                        };
    }

    /** A command stands indented in a line of its own. */
    private static Tag next(String line) {
        return line.startsWith(" ") ? Copyable.of(List.of(line.strip())) : Tag.of("p", line);
    }

    private Tag navigation() {
        return new Tag("nav")
                .with("aria-label", "Sections")
                .add(link("#steps", "Steps"))
                .add(link("#services", "Services"))
                .add(link("#findings", "Findings"))
                .add(link("#graph", "Entry points"))
                .add(link("#rules", "Rules"));
    }

    private static Tag link(String target, String text) {
        return Tag.of("a", text).with("href", target);
    }
}
