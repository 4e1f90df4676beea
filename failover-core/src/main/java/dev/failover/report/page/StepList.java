package dev.failover.report.page;

import dev.failover.check.StepResult;
import dev.failover.report.Review;

/** How each step of the validation came out. */
record StepList(Review review) {

    Tag tag() {
        return new Tag("section")
                .with("id", "steps")
                .add(Tag.of("h2", "Steps"))
                .add(new Tag("ol")
                        .ofClass("steps")
                        .add(review.verdict().steps().stream().map(StepList::step)))
                .add(review.seen().stream().map(line -> Tag.of("p", line)));
    }

    private static Tag step(StepResult result) {
        String status = switch (result.status()) {
            case PASSED -> "passed";
            case WARNING -> "warning";
            case FAILED -> "failed";
            case NOT_CHECKED -> "unchecked";
        };
        Tag step = new Tag("li")
                .ofClass(status)
                .add(Tag.of("span", result.step().number()).ofClass("number"))
                .add(Tag.of("span", result.step().title()))
                .add(Tag.of("strong", status.equals("unchecked") ? "not checked" : status));
        return result.note().isEmpty() ? step : step.add(Tag.of("small", result.note()));
    }
}
