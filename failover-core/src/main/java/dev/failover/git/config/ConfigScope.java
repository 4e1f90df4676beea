package dev.failover.git.config;

/** Whose setting it is; what comes later wins. */
public enum ConfigScope {
    SYSTEM,
    GLOBAL,
    LOCAL,
    WORKTREE,
    COMMAND
}
