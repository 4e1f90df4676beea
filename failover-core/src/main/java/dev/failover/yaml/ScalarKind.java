package dev.failover.yaml;

/** What a scalar resolves to. */
public enum ScalarKind {
    NULL,
    BOOL,
    INT,
    FLOAT,
    STRING,
    TIMESTAMP,
    BINARY
}
