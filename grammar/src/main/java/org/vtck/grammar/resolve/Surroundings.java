package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;

/** What surrounds an expression: bound variables, what it is about, and what kind of words it may use. */
final class Surroundings {
    /** What an expression is about. */
    enum Subject {
        FUNCTION,
        TOPOLOGY
    }

    /** Which words have a meaning. */
    enum Manner {
        PREDICATE,
        PROBE,
        TRACE
    }

    private final Subject subject;
    private final Manner manner;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<Structure> enclosing = new ArrayList<>();
    private int slots;

    Surroundings(Subject subject, Manner manner) {
        this.subject = subject;
        this.manner = manner;
    }

    /** One function, bytes only. */
    static Surroundings function() {
        return new Surroundings(Subject.FUNCTION, Manner.PREDICATE);
    }

    /** One function and an instance called {@code self}. */
    static Surroundings self(Structure structure) {
        Surroundings surroundings = function();
        surroundings.bind("self", new Domain.Instances(structure, Optional.empty()));
        return surroundings;
    }

    Subject subject() {
        return subject;
    }

    Manner manner() {
        return manner;
    }

    Optional<Variable> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Set<String> names() {
        return variables.keySet();
    }

    /** Binds a name in a fresh slot; the earlier meaning of the name comes back with {@link #unbind}. */
    Variable bind(String name, Domain domain) {
        Variable variable = new Variable(name, domain, slots++);
        variables.put(name, variable);
        return variable;
    }

    void unbind(Variable variable, Optional<Variable> earlier) {
        variables.remove(variable.name());
        earlier.ifPresent(e -> variables.put(e.name(), e));
    }

    /** Whether an earlier field of the same structure may be named alone, as in an array length. */
    Optional<Structure> enclosing() {
        return enclosing.isEmpty() ? Optional.empty() : Optional.of(enclosing.get(0));
    }

    /** The surroundings of an array length: fields of the structure, as far as stated before the array, by their bare name. */
    static Surroundings lengthInside(Structure before) {
        Surroundings surroundings = self(before);
        surroundings.enclosing.add(before);
        return surroundings;
    }
}
