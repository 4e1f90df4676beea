package dev.failover.goal.validate.text;

import dev.failover.goal.validate.BaselineResult;

/** A baseline for people; lines end with {@code \n}. */
public record BaselineText(BaselineResult result) {

    public String text() {
        return """
                %s %s: %s.
                Commit it, and validate with it:
                   %s
                """.formatted(
                        result.path(),
                        result.unchanged() ? "stays as it is" : "was written",
                        result.findings() == 1 ? "1 finding is known" : result.findings() + " findings are known",
                        result.validate().line());
    }
}
