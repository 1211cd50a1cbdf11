package org.vtck.spec.diagnostic;

/** How bad a diagnostic is; only errors keep a model from being used. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
