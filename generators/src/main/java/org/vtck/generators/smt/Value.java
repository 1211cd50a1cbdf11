package org.vtck.generators.smt;

/** What an expression denotes, as terms. */
sealed interface Value {
    /**
     * A truth: false, unknown (neither), true; {@code vacuous} is a part of true.
     *
     * @param holds whether it is true, be it vacuously
     * @param fails whether it is false
     * @param vacuous whether it is true of nothing
     */
    record Truth(String holds, String fails, String vacuous) implements Value {
        static final Truth TRUE = known(Terms.TRUE);
        static final Truth FALSE = known(Terms.FALSE);
        static final Truth UNKNOWN = new Truth(Terms.FALSE, Terms.FALSE, Terms.FALSE);

        /** True or false. */
        static Truth known(String term) {
            return new Truth(term, Terms.not(term), Terms.FALSE);
        }

        /** True or false as the term says, where it is known. */
        static Truth of(String term, String isKnown) {
            return new Truth(Terms.and(isKnown, term), Terms.and(isKnown, Terms.not(term)), Terms.FALSE);
        }

        /** Without the distinction between true and vacuously true. */
        Truth plain() {
            return new Truth(holds, fails, Terms.FALSE);
        }

        String isKnown() {
            return Terms.or(holds, fails);
        }

        /** True, and of something. */
        String fully() {
            return Terms.and(holds, Terms.not(vacuous));
        }

        Truth not() {
            return new Truth(fails, holds, Terms.FALSE);
        }

        Truth and(Truth other) {
            return new Truth(
                    Terms.and(holds, other.holds), Terms.or(fails, other.fails), Terms.and(vacuous, other.vacuous));
        }

        /** The greater one of false, unknown, vacuous, true. */
        Truth or(Truth other) {
            String holding = Terms.or(holds, other.holds);
            boolean never = vacuous.equals(Terms.FALSE) && other.vacuous.equals(Terms.FALSE);
            return new Truth(
                    holding,
                    Terms.and(fails, other.fails),
                    never ? Terms.FALSE : Terms.and(holding, Terms.not(Terms.or(fully(), other.fully()))));
        }
    }

    /**
     * A number of 64 bits.
     *
     * @param bits the number, of any value where it is not known
     * @param isKnown whether it is known
     */
    record Number(String bits, String isKnown) implements Value {
        static Number constant(long value) {
            return new Number(Terms.number(value), Terms.TRUE);
        }

        static final Number UNKNOWN = new Number(Terms.number(0), Terms.FALSE);
    }
}
