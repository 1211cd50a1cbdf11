/**
 * Judging devices: configuration spaces from dumps, emulators and transports, and the clauses run on them.
 *
 * <p>Deliberately absent: report formats, and the parser of the sources, which reaches this module as generated code.
 */
@NullMarked
package org.vtck.conformance;

import org.jspecify.annotations.NullMarked;
