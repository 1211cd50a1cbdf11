package org.vtck.conformance.proof;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.proof.Sayings;
import org.vtck.spec.proof.Symbols;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.NetworkPort;
import org.vtck.spec.subject.PciFunction;

/** What terms come to when a function's bytes take the place of its constants: the third derivation, beside the two judges. */
public final class Evaluation implements AutoCloseable {
    /** Bits of one saying. */
    private static final int SAYING = 4;

    private final Context context = new Context();
    private final SpecModel model;
    private final List<String> clauses = new ArrayList<>();

    /** All sayings side by side, the first highest, and a lowest bit that says whether the lists fit: shared parts are met once. */
    private final BitVecExpr all;

    /** An evaluation of what is said of functions. */
    public Evaluation(SpecModel model, Sayings sayings) {
        this.model = model;
        Map<String, String> names = new LinkedHashMap<>();
        sayings.clauses().forEach(c -> names.put(Symbols.saying(c), c));
        BitVecExpr said = context.mkBV(0, 1);
        BitVecExpr fits = context.mkBV(0, 1);
        for (BoolExpr assertion : Z3Solver.parsed(context, sayings.script())) {
            Expr<?>[] sides = assertion.getArgs();
            String name = assertion.isEq() ? "|" + sides[0].getFuncDecl().getName() + "|" : "";
            if (name.equals(Symbols.FITS)) {
                fits = (BitVecExpr) context.mkITE((BoolExpr) sides[1], context.mkBV(1, 1), context.mkBV(0, 1));
            } else if (names.containsKey(name)) {
                clauses.add(names.get(name));
                said = context.mkConcat(said, (BitVecExpr) sides[1]);
            }
        }
        this.all = context.mkConcat(said, fits);
    }

    /** What each clause says of a function; empty if one of its lists is longer than the terms follow it. */
    public Optional<Map<String, Saying>> of(Machine machine, PciFunction function, ActiveProfiles profiles) {
        List<Expr<?>> names = new ArrayList<>();
        List<Expr<?>> values = new ArrayList<>();
        constants(machine, function, profiles, names, values);
        Expr<?> value = all.substitute(names.toArray(Expr<?>[]::new), values.toArray(Expr<?>[]::new))
                .simplify();
        if (!(value instanceof BitVecNum number)) {
            throw new IllegalStateException("the terms do not come to values but to " + value);
        }
        BigInteger bits = number.getBigInteger();
        if (!bits.testBit(0)) {
            return Optional.empty();
        }
        Map<String, Saying> said = new LinkedHashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            int low = 1 + SAYING * (clauses.size() - 1 - i);
            int ordinal = bits.shiftRight(low).intValue() & ((1 << SAYING) - 1);
            said.put(clauses.get(i), Saying.values()[ordinal]);
        }
        return Optional.of(said);
    }

    private void constants(
            Machine machine, PciFunction function, ActiveProfiles profiles, List<Expr<?>> names, List<Expr<?>> values) {
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
            case FUNCTION_OFFERED_FEATURES ->
                function.network().map(NetworkPort::offeredFeatures).orElse(0L);
            default -> throw new IllegalArgumentException("a function has no " + attribute.word());
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
