package dev.failover.report;

import dev.failover.check.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a validation fails, and what to do next, in words. */
public record ReviewText(Review review) {

    /** Why it fails, in sentences on one line; empty if it passes. */
    public Optional<String> failure() {
        return Optional.of(review.failures().stream().map(ReviewText::sentence).collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }

    /** What to do next; commands stand indented on lines of their own. */
    public List<String> next() {
        return review.next().stream().flatMap(this::lines).toList();
    }

    private static String sentence(Failure failure) {
        if (failure instanceof Failure.Findings findings) {
            boolean one = findings.number() == 1;
            String found =
                    Counts.of(findings.number(), findings.severity().word()) + (one ? " was" : " were") + " found";
            return found
                    + (findings.severity() == Severity.ERROR
                            ? "."
                            : ", and failover.failOn=warning makes a warning fail.");
        }
        if (failure instanceof Failure.TooFewServices few) {
            return Counts.of(few.found(), "service") + " with a backup " + (few.found() == 1 ? "was" : "were")
                    + " found, and failover.minServices asks for " + few.wanted() + ".";
        }
        return "Nothing was found to check.";
    }

    private Stream<String> lines(NextStep step) {
        return Stream.of(
                        Stream.of(before(step.purpose())),
                        step.command().map(command -> "   " + command.line()).stream(),
                        after(step.purpose()).stream())
                .flatMap(lines -> lines);
    }

    private String before(NextStep.Purpose purpose) {
        return switch (purpose) {
            case VALIDATE_AGAIN -> "Fix the errors, then run again:";
            case VALIDATE_COMMITTED -> "Fix the errors, commit, then run again:";
            case PREVIEW_FAILOVER -> "To see what a failover would change:";
            case PREVIEW_FAILBACK -> "To see what a failback would change:";
            case FIND_SERVICES ->
                "A service counts when its workload is built and it is configured, or has a backup claim."
                        + " To see which are found:";
            case NAME_TREE ->
                "Nothing was found to check in " + review.tree().name()
                        + ": no Flux Kustomization, no kustomization file, no manifest.";
        };
    }

    private static Optional<String> after(NextStep.Purpose purpose) {
        return switch (purpose) {
            case FIND_SERVICES ->
                Optional.of("Look for an entry point that isn't built or a configuration that isn't read; if services"
                        + " have gone for good, lower -Dfailover.minServices.");
            case NAME_TREE ->
                Optional.of("Set -Dfailover.directory=DIRECTORY to the repository, or accept this with"
                        + " -Dfailover.allowEmpty=true.");
            default -> Optional.empty();
        };
    }
}
