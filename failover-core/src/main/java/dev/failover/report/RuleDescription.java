package dev.failover.report;

import dev.failover.check.RuleInfo;

/**
 * What a report says of a rule besides its findings.
 *
 * @param page in Markdown, the same as on the site; links in it are relative to its place there, {@code rules/<id>.html}
 */
public record RuleDescription(RuleInfo rule, String page) {}
