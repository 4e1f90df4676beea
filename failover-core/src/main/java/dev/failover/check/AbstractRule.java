package dev.failover.check;

/** A rule that is told what is known of it. */
public abstract class AbstractRule implements Rule {
    private final RuleInfo info;

    protected AbstractRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }
}
