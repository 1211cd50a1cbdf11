package org.vtck.conformance.proof;

import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.proof.Sayings;
import org.vtck.spec.proof.Symbols;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.NetworkPort;
import org.vtck.spec.subject.PciFunction;

/** What terms come to when a function's bytes take the place of its constants: the third derivation, beside the two judges. */
public final class Evaluation implements AutoCloseable {
    private final Context context = new Context();
    private final SpecModel model;
    private final Map<String, Expr<?>> terms = new LinkedHashMap<>();

    /** An evaluation of what is said of functions. */
    public Evaluation(SpecModel model, Sayings sayings) {
        this.model = model;
        Map<String, String> clauses = new LinkedHashMap<>();
        sayings.clauses().forEach(c -> clauses.put(Symbols.saying(c), c));
        clauses.put(Symbols.FITS, Symbols.FITS);
        for (BoolExpr assertion : Z3Solver.parsed(context, sayings.script())) {
            Expr<?>[] sides = assertion.getArgs();
            if (assertion.isEq() && clauses.containsKey("|" + sides[0].getFuncDecl().getName() + "|")) {
                terms.put(clauses.get("|" + sides[0].getFuncDecl().getName() + "|"), sides[1]);
            }
        }
    }

    /** What each clause says of a function; empty if one of its lists is longer than the terms follow it. */
    public Optional<Map<String, Saying>> of(Machine machine, PciFunction function, ActiveProfiles profiles) {
        List<Expr<?>> names = new ArrayList<>();
        List<Expr<?>> values = new ArrayList<>();
        constants(machine, function, profiles, names, values);
        Expr<?>[] from = names.toArray(Expr<?>[]::new);
        Expr<?>[] to = values.toArray(Expr<?>[]::new);
        Map<String, Saying> said = new LinkedHashMap<>();
        for (Map.Entry<String, Expr<?>> term : terms.entrySet()) {
            Expr<?> value = term.getValue().substitute(from, to).simplify();
            if (term.getKey().equals(Symbols.FITS)) {
                if (!value.isTrue()) {
                    return Optional.empty();
                }
            } else if (value instanceof BitVecNum number) {
                said.put(term.getKey(), Saying.values()[number.getInt()]);
            } else {
                throw new IllegalStateException(term.getKey() + " does not come to a value but to " + value);
            }
        }
        return Optional.of(said);
    }

    private void constants(
            Machine machine,
            PciFunction function,
            ActiveProfiles profiles,
            List<Expr<?>> names,
            List<Expr<?>> values) {
        BitVecSort offset = context.mkBitVecSort(12);
        names.add(context.mkArrayConst(Symbols.SPACE, offset, context.mkBitVecSort(8)));
        values.add(space(function.space(), offset));
        names.add(context.mkBVConst(Symbols.KNOWN, 16));
        values.add(context.mkBV(function.space().known(), 16));
        for (Attribute attribute : Attribute.values()) {
            if (attribute.of() == Attribute.Of.FUNCTION) {
                long value = value(machine, function, attribute);
                names.add(
                        attribute.isBoolean()
                                ? truth(Symbols.of(attribute))
                                : context.mkBVConst(unquoted(Symbols.of(attribute)), 64));
                values.add(attribute.isBoolean() ? context.mkBool(value != 0) : context.mkBV(value, 64));
            }
        }
        names.add(truth(Symbols.STATE_KNOWN));
        values.add(context.mkBool(machine.state() != Machine.State.UNKNOWN));
        names.add(truth(Symbols.NETWORK_KNOWN));
        values.add(context.mkBool(function.network().isPresent()));
        for (Profile profile : model.profiles()) {
            names.add(truth(Symbols.active(profile.name())));
            values.add(context.mkBool(profiles.active().contains(profile.name())));
            names.add(truth(Symbols.chosen(profile.name())));
            values.add(context.mkBool(profiles.chosen().contains(profile.name())));
        }
    }

    private BoolExpr truth(String name) {
        return context.mkBoolConst(unquoted(name));
    }

    private static String unquoted(String name) {
        return name.replace("|", "");
    }

    /** Zeros, and a store for each byte that is none. */
    private Expr<?> space(ConfigSpace space, BitVecSort offset) {
        com.microsoft.z3.ArrayExpr<BitVecSort, BitVecSort> array = context.mkConstArray(offset, context.mkBV(0, 8));
        for (int i = 0; i < space.known(); i++) {
            if (space.byteAt(i) != 0) {
                array = context.mkStore(array, context.mkBV(i, 12), context.mkBV(space.byteAt(i), 8));
            }
        }
        return array;
    }

    private static long value(Machine machine, PciFunction function, Attribute attribute) {
        return switch (attribute) {
            case FUNCTION_SEGMENT -> function.address().segment();
            case FUNCTION_BUS -> function.address().bus();
            case FUNCTION_SLOT -> function.address().slot();
            case FUNCTION_NUMBER -> function.address().number();
            case FUNCTION_DECLARED -> function.declaredType().isPresent() ? 1 : 0;
            case FUNCTION_DECLARED_TYPE -> function.declaredType().orElse(0);
            case FUNCTION_RESET_STATE -> machine.state() == Machine.State.RESET ? 1 : 0;
            case FUNCTION_MAC -> function.network().map(NetworkPort::mac).orElse(0L);
            case FUNCTION_OFFERS_STANDBY ->
                function.network()
                        .map(n -> n.standby() == NetworkPort.Standby.OFFERED ? 1L : 0L)
                        .orElse(0L);
            default -> throw new IllegalArgumentException("a function has no " + attribute.word());
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
