package org.vtck.conformance.proof;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Sort;
import com.microsoft.z3.Status;
import com.microsoft.z3.Symbol;
import com.microsoft.z3.Z3Exception;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.spec.proof.Claim.Answer;
import org.vtck.spec.proof.Symbols;
import org.vtck.spec.subject.ConfigSpace;

/**
 * Z3. What it may spend is counted in its own steps and not in time, so that it gives up at the same point in every run. Its native
 * libraries are unpacked and loaded when the first of these is made.
 */
public final class Z3Solver implements Solver {
    /** Most claims need less than a hundredth of this; a minute or so when all of it is used. */
    public static final int EFFORT = 200_000_000;

    private final int effort;

    /** Whether the jar that holds Z3 is there; without it every other command works. */
    public static boolean isThere() {
        return Z3Solver.class.getResource("/com/microsoft/z3/Context.class") != null;
    }

    /** A solver that spends at most {@link #EFFORT} on a script. */
    public Z3Solver() {
        this(EFFORT);
    }

    /** A solver that spends at most this on a script. */
    public Z3Solver(int effort) {
        this.effort = effort;
    }

    @Override
    public Reply check(String script) {
        try (Context context = new Context()) {
            com.microsoft.z3.Solver solver = context.mkSolver("QF_ABV");
            Params params = context.mkParams();
            params.add("rlimit", effort);
            solver.setParameters(params);
            solver.add(parsed(context, script));
            Status status = solver.check();
            long spent = spent(solver);
            return switch (status) {
                case UNSATISFIABLE -> new Reply(Answer.UNSATISFIABLE, "", Optional.empty(), spent);
                case SATISFIABLE ->
                    new Reply(Answer.SATISFIABLE, "", Optional.of(witness(context, solver.getModel())), spent);
                default -> new Reply(Answer.UNKNOWN, solver.getReasonUnknown(), Optional.empty(), spent);
            };
        }
    }

    static BoolExpr[] parsed(Context context, String script) {
        try {
            return context.parseSMTLIB2String(script, new Symbol[0], new Sort[0], new Symbol[0], new FuncDecl<?>[0]);
        } catch (Z3Exception e) {
            throw new IllegalArgumentException("the solver does not take the script: " + e.getMessage(), e);
        }
    }

    private static long spent(com.microsoft.z3.Solver solver) {
        var count = solver.getStatistics().get("rlimit count");
        return count != null && count.isUInt() ? Integer.toUnsignedLong(count.getUIntValue()) : 0;
    }

    private static Witness witness(Context context, Model model) {
        Map<String, Long> values = new TreeMap<>();
        List<Byte> space = new ArrayList<>();
        for (FuncDecl<?> constant : model.getConstDecls()) {
            String name = constant.getName().toString();
            if (name.equals(Symbols.SPACE)) {
                space = space(context, model);
            } else {
                Optional.ofNullable(model.getConstInterp(constant)).ifPresent(v -> values.put(quoted(name), number(v)));
            }
        }
        if (space.isEmpty() && values.containsKey(Symbols.KNOWN)) {
            space = space(context, model);
        }
        return new Witness(space, values);
    }

    private static String quoted(String name) {
        return name.equals(Symbols.KNOWN) ? name : "|" + name + "|";
    }

    private static long number(Expr<?> value) {
        if (value instanceof BitVecNum number) {
            return number.getBigInteger().longValue();
        }
        return value.isTrue() ? 1 : 0;
    }

    private static List<Byte> space(Context context, Model model) {
        BitVecSort offset = context.mkBitVecSort(12);
        ArrayExpr<BitVecSort, BitVecSort> array = context.mkArrayConst(Symbols.SPACE, offset, context.mkBitVecSort(8));
        List<Byte> bytes = new ArrayList<>();
        for (int i = 0; i < ConfigSpace.LARGEST; i++) {
            Expr<?> value = model.eval(context.mkSelect(array, context.mkBV(i, 12)), true);
            bytes.add((byte) number(value));
        }
        return bytes;
    }
}
