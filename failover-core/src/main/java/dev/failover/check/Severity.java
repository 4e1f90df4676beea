package dev.failover.check;

/** How much a finding weighs, heaviest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    OFF
}
