package org.vtck.conformance.proof;

import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.ast.Func;
import edu.mit.csail.sdg.ast.Sig;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.conformance.failover.Rule;

/** The Alloy model of the life of a pair, as it is shipped or with a rule off. */
record FailoverModel(String text) {
    private static final String RESOURCE = "/alloy/failover.als";
    private static final String ALL_RULES_ON = "fun Off: set Rule { none }";

    /** All rules are on. */
    static FailoverModel shipped() {
        try (InputStream in = FailoverModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new AssertionError("there is no resource " + RESOURCE);
            }
            return new FailoverModel(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FailoverModel without(Rule rule) {
        String weakened = text.replace(ALL_RULES_ON, "fun Off: set Rule { " + rule.name() + " }");
        if (weakened.equals(text)) {
            throw new AssertionError("the model does not say `" + ALL_RULES_ON + "`");
        }
        return new FailoverModel(weakened);
    }

    /** Asks for something that makes a formula true, in a scope of three with exactly so many states. */
    Question ask(String formula, int states) {
        return new Question(
                parsed(text + "\nrun question { " + formula + " } for 3 but exactly " + states + " Step\n"));
    }

    Set<String> rules() {
        return members("Rule");
    }

    Set<String> actions() {
        return members("Action");
    }

    private Set<String> members(String enumeration) {
        Set<String> members = new TreeSet<>();
        for (Sig sig : parsed(text).getAllSigs()) {
            if (sig instanceof Sig.PrimSig prim
                    && prim.parent != null
                    && local(prim.parent.label).equals(enumeration)) {
                members.add(local(sig.label));
            }
        }
        return members;
    }

    Set<String> predicates() {
        Set<String> names = new TreeSet<>();
        for (Func function : parsed(text).getAllFunc()) {
            names.add(local(function.label));
        }
        return names;
    }

    Set<String> assertions() {
        Set<String> names = new TreeSet<>();
        parsed(text).getAllAssertions().forEach(a -> names.add(a.label));
        return names;
    }

    private static String local(String label) {
        return label.substring(label.lastIndexOf('/') + 1);
    }

    private static CompModule parsed(String text) {
        return CompUtil.parseEverything_fromString(A4Reporter.NOP, text);
    }
}
