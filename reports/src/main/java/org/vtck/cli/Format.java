package org.vtck.cli;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The forms that a report can have. */
enum Format {
    HUMAN,
    JSON,
    JUNIT,
    /** Open Test Reporting. */
    OTR,
    SARIF,
    MARKDOWN,
    STATEMENT,
    /** A folder of pages. */
    HTML;

    /** What every command knows. */
    static final Set<Format> COMMON = Collections.unmodifiableSet(EnumSet.of(HUMAN, JSON));

    /** What runs of clauses can be rendered in. */
    static final Set<Format> OF_VERDICTS = Collections.unmodifiableSet(EnumSet.allOf(Format.class));
}
