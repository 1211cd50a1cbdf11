package org.vtck.conformance.faults;

import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Fault;
import org.vtck.spec.source.Place;

/** Something that keeps the kill matrix from being what the sources declare. */
public sealed interface Problem {
    /** One sentence. */
    String text();

    /** Name of the fault, or id of the clause, that is not as declared. */
    String about();

    /** What to change, most likely. */
    Place place();

    /** A base or a fault that cannot be built. */
    record CannotBuild(Fault fault, String why, Place place) implements Problem {
        @Override
        public String about() {
            return fault.name();
        }

        @Override
        public String text() {
            return "fault " + fault.name() + " cannot be built: " + why;
        }
    }

    /** A device or topology that is meant to be good trips a clause. */
    record GoodBaseFails(Fault fault, Clause clause, String why) implements Problem {
        @Override
        public String about() {
            return fault.name();
        }

        @Override
        public String text() {
            return fault.base() + " without any fault fails " + clause.id() + ": " + why;
        }

        @Override
        public Place place() {
            return clause.place();
        }
    }

    /** A clause that the fault declares to break does not fail. */
    record NotNoticed(Fault fault, Clause clause, String outcome) implements Problem {
        @Override
        public String about() {
            return fault.name();
        }

        @Override
        public String text() {
            return "fault " + fault.name() + " does not break " + clause.id() + " but makes it " + outcome;
        }

        @Override
        public Place place() {
            return fault.place();
        }
    }

    /** A clause fails that the fault does not declare. */
    record NotDeclared(Fault fault, Clause clause, String why) implements Problem {
        @Override
        public String about() {
            return fault.name();
        }

        @Override
        public String text() {
            return (fault.kind() == Fault.Kind.FAULT ? "fault " : "permission test ") + fault.name() + " also breaks "
                    + clause.id() + ": " + why;
        }

        @Override
        public Place place() {
            return fault.place();
        }
    }

    /** A permission that the test declares to use is not used. */
    record NotUsed(Fault fault, Clause clause, String note) implements Problem {
        @Override
        public String about() {
            return fault.name();
        }

        @Override
        public String text() {
            return "permission test " + fault.name() + " does not use " + clause.id() + " (" + note + ")";
        }

        @Override
        public Place place() {
            return fault.place();
        }
    }

    /** No fault breaks a clause that can be broken. */
    record NeverBroken(Clause clause) implements Problem {
        @Override
        public String about() {
            return clause.id();
        }

        @Override
        public String text() {
            return clause.id() + " is broken by no fault";
        }

        @Override
        public Place place() {
            return clause.place();
        }
    }

    /** A clause fails only together with others, and does not say which of them it implies. */
    record NeverAlone(Clause clause) implements Problem {
        @Override
        public String about() {
            return clause.id();
        }

        @Override
        public String text() {
            return clause.id() + " is never the only clause that a fault breaks, and it has no `implied by`";
        }

        @Override
        public Place place() {
            return clause.place();
        }
    }

    /** A clause fails without one that it declares to imply. */
    record NotImplied(Fault fault, Clause clause, String implied) implements Problem {
        @Override
        public String about() {
            return fault.name();
        }

        @Override
        public String text() {
            return "fault " + fault.name() + " breaks " + clause.id() + " without " + implied
                    + ", though one is said to imply the other";
        }

        @Override
        public Place place() {
            return clause.place();
        }
    }
}
