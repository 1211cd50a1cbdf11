package org.vtck.reports.history;

/**
 * Something that a night found otherwise than the last complete night.
 *
 * @param before outcome of that night; {@code -} if there was none
 * @param after outcome of this night; {@code -} if there is none
 */
public record Difference(Kind kind, String part, String subject, String item, String before, String after) {
    /** What the difference means; the order is that of importance. */
    public enum Kind {
        /** A MUST that did not fail fails. */
        REGRESSION,
        /** A SHOULD that did not fail fails. */
        ADVISORY,
        /** An item that was not judged on this subject before fails: a new clause. */
        NEW_ITEM,
        /** An item fails on a subject that was not there before. */
        NEW_SUBJECT,
        /** The outcome is another though nothing that decides it has changed: quarantined. */
        FLIP,
        /** What failed does so no longer. */
        FIXED,
        /** What was judged is not judged any more. */
        NOT_JUDGED,
        /** A subject that was there is not any more. */
        GONE;

        /** Whether something fails that did not. */
        public boolean isNewFailure() {
            return this == REGRESSION || this == ADVISORY || this == NEW_ITEM || this == NEW_SUBJECT;
        }
    }
}
