package org.vtck.reports.history;

/**
 * Something that a night found otherwise than the last complete night.
 *
 * @param before outcome of that night, {@code -} if there was none; of an unexpected pass what the waiver promised
 * @param after outcome of this night; {@code -} if there is none
 */
public record Difference(Kind kind, String part, String subject, String item, String before, String after) {
    /** Stands for no item and for no outcome. */
    public static final String NOTHING = "-";

    /** What the difference means; the order is that of importance. */
    public enum Kind {
        /** A MUST that did not fail fails. */
        REGRESSION,
        /** A waiver says that it fails, and it passes; whatever the night before saw. */
        UNEXPECTED_PASS,
        /** A SHOULD that did not fail fails. */
        ADVISORY,
        /** An item that was not judged on this subject before fails: a new clause, or one that nothing decided. */
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

        /** Whether it makes the night fail. */
        public boolean isError() {
            return this == REGRESSION || this == UNEXPECTED_PASS;
        }

        /** Whether something fails that did not. */
        public boolean isNewFailure() {
            return this == REGRESSION || this == ADVISORY || this == NEW_ITEM || this == NEW_SUBJECT;
        }
    }

    /** Whether another one is about the same item of the same subject. */
    public boolean isOfTheSame(Difference other) {
        return part.equals(other.part) && subject.equals(other.subject) && item.equals(other.item);
    }
}
