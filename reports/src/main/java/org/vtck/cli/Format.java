package org.vtck.cli;

/** The forms that a report can have. */
enum Format {
    HUMAN,
    JSON,
    /** A folder of pages. */
    HTML
}
