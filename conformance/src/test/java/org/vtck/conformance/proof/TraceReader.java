package org.vtck.conformance.proof;

import edu.mit.csail.sdg.ast.Expr;
import edu.mit.csail.sdg.ast.Sig;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Solution;
import edu.mit.csail.sdg.translator.A4Tuple;
import edu.mit.csail.sdg.translator.A4TupleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Invariant;

/** Turns what Alloy found into actions on the emulator: every bridge is a conventional one, every primary an e1000e. */
final class TraceReader {
    private static final String ZERO = "Id$0";

    private final CompModule module;
    private final Map<Invariant, Expr> broken = new EnumMap<>(Invariant.class);

    TraceReader(CompModule module) {
        this.module = module;
        for (Invariant invariant : Invariant.values()) {
            broken.put(invariant, expression("{ t: Step | not " + invariant.word() + "[t] }"));
        }
    }

    private Expr expression(String text) {
        return CompUtil.parseOneExpression_fromString(module, text);
    }

    Trace read(A4Solution solution) {
        Devices devices = new Devices(solution);
        Map<String, String> done = devices.map("Step", "action");
        List<Action> actions = new ArrayList<>();
        List<Set<Invariant>> violated = new ArrayList<>();
        for (int i = 1; i <= done.size(); i++) {
            String step = "Step$" + i;
            actions.add(devices.action(step, Optional.ofNullable(done.get(step)).orElseThrow()));
            violated.add(brokenIn(step, solution));
        }
        return new Trace(actions, violated);
    }

    Set<Invariant> brokenIn(String step, A4Solution solution) {
        Set<Invariant> violated = EnumSet.noneOf(Invariant.class);
        broken.forEach((invariant, expression) -> {
            for (A4Tuple tuple : (A4TupleSet) solution.eval(expression)) {
                if (tuple.atom(0).equals(step)) {
                    violated.add(invariant);
                }
            }
        });
        return violated;
    }

    /** The relations of one answer. */
    private final class Devices {
        private final A4Solution solution;

        Devices(A4Solution solution) {
            this.solution = solution;
        }

        /** A field that gives each atom one other at most. */
        Map<String, String> map(String sig, String field) {
            Map<String, String> values = new HashMap<>();
            for (A4Tuple tuple : solution.eval(field(sig, field))) {
                values.put(tuple.atom(0), tuple.atom(1));
            }
            return values;
        }

        Action action(String step, String action) {
            String name = action.substring(0, action.indexOf('$'));
            return switch (name) {
                case "PLUG_STANDBY" -> plugStandby(atom(step, "standby"));
                case "PLUG_BRIDGE" -> plugBridge(atom(step, "bridge"));
                case "PLUG_PRIMARY" -> plugPrimary(atom(step, "primary"));
                case "UNPLUG_STANDBY" -> new Action.Unplug(id(atom(step, "standby")));
                case "UNPLUG_BRIDGE" -> new Action.Unplug(id(atom(step, "bridge")));
                case "UNPLUG_PRIMARY" -> new Action.Unplug(id(atom(step, "primary")));
                case "NEGOTIATE" -> new Action.Negotiate(id(atom(step, "standby")));
                case "MIGRATE" -> new Action.Migrate();
                case "ACKNOWLEDGE" -> new Action.Acknowledge(id(atom(step, "primary")));
                case "EJECT" -> new Action.Eject(id(atom(step, "primary")));
                case "MOVE" -> new Action.Move();
                case "REPLUG" -> new Action.Replug(id(atom(step, "primary")));
                case "CANCEL" -> new Action.Cancel();
                case "RESET" -> new Action.Reset();
                default -> throw new AssertionError("the emulator knows no action " + name);
            };
        }

        private String atom(String step, String field) {
            return Optional.ofNullable(map("Step", field).get(step)).orElseThrow();
        }

        private Action plugStandby(String atom) {
            return new Action.Plug(
                    "virtio-net-pci,id=" + id(atom) + group(map("Standby", "id").get(atom)));
        }

        private Action plugBridge(String atom) {
            Optional<String> above = Optional.ofNullable(map("Bridge", "under").get(atom));
            return new Action.Plug("pci-bridge,id=" + id(atom)
                    + above.map(b -> ",bus=" + id(b)).orElse("")
                    + ",chassis_nr=" + (number(atom) + 1)
                    + Optional.ofNullable(map("Bridge", "id").get(atom))
                            .map(TraceReader::group)
                            .orElse(""));
        }

        private Action plugPrimary(String atom) {
            String behind =
                    Optional.ofNullable(map("Primary", "behind").get(atom)).orElseThrow();
            return new Action.Plug("e1000e,id=" + id(atom) + ",bus=" + id(behind));
        }
    }

    private Sig.Field field(String sig, String field) {
        for (Sig candidate : module.getAllSigs()) {
            if (candidate.label.equals("this/" + sig)) {
                for (Sig.Field found : candidate.getFields()) {
                    if (found.label.equals(field)) {
                        return found;
                    }
                }
            }
        }
        throw new AssertionError("the model has no field " + sig + "." + field);
    }

    private static String group(String id) {
        return id.equals(ZERO) ? ",x-zero-group-id=on" : ",failover-group-id=" + number(id);
    }

    private static int number(String atom) {
        return Integer.parseInt(atom.substring(atom.indexOf('$') + 1));
    }

    private static String id(String atom) {
        return atom.replace("$", "").toLowerCase(Locale.ROOT);
    }
}
