package org.vtck.generators.judge;

import java.util.List;

/** What a variable is in generated code. */
sealed interface Binding {
    /** Parameters that hand it to another method. */
    List<String> parameters();

    /** The arguments for them. */
    List<String> arguments();

    /** An instance of a structure: number {@code index} of {@code found}. */
    record OfInstance(String found, String index) implements Binding {
        @Override
        public List<String> parameters() {
            return List.of("Instances " + found, "int " + index);
        }

        @Override
        public List<String> arguments() {
            return List.of(found, index);
        }
    }

    /** The entry that a guard looks at, as an instance of the guard's structure. */
    record OfSelf(String size) implements Binding {
        @Override
        public List<String> parameters() {
            return List.of("int at", "int visible", "int room");
        }

        @Override
        public List<String> arguments() {
            return List.of("at", "visible", "room");
        }
    }

    /** An entry or a pointer of a list. */
    record OfList(String type, String walk, String index) implements Binding {
        @Override
        public List<String> parameters() {
            return List.of(type + " " + walk, "int " + index);
        }

        @Override
        public List<String> arguments() {
            return List.of(walk, index);
        }
    }

    /** A function of a topology, by its number. */
    record OfFunction(String index) implements Binding {
        @Override
        public List<String> parameters() {
            return List.of("int " + index);
        }

        @Override
        public List<String> arguments() {
            return List.of(index);
        }
    }
}
