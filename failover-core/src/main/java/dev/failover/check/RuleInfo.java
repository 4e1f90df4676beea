package dev.failover.check;

import dev.failover.source.Location;

/**
 * What is known of a rule without running it.
 *
 * @param id stable name in kebab-case; also that of its page, {@code rules/<id>.html} on the site
 * @param severity of its findings unless the rule says otherwise
 * @param summary what it finds, in one line
 */
public record RuleInfo(String id, Severity severity, String summary, Step step) {

    public Finding finding(String message, Location location) {
        return Finding.of(id, severity, message, location);
    }
}
