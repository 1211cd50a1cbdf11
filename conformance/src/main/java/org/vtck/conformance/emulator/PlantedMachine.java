package org.vtck.conformance.emulator;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vtck.conformance.access.Width;
import org.vtck.spec.interpret.build.PlantedFunction;
import org.vtck.spec.model.Edit;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Misbehaviour;
import org.vtck.spec.subject.LiveAccess;

/** The machine of a fault while it lives. Its functions are where the fault's base has them, whatever bridges say. */
public final class PlantedMachine implements LiveAccess {
    private final Map<FunctionAddress, Planted> functions = new TreeMap<>();

    private record Planted(EmulatedBus.Station station, List<Edit.Behave> misbehaviours) {}

    private PlantedMachine() {}

    /** Brings functions to life. */
    public static PlantedMachine of(List<PlantedFunction> functions) {
        PlantedMachine machine = new PlantedMachine();
        for (PlantedFunction function : functions) {
            Set<Misbehaviour> faults = EnumSet.noneOf(Misbehaviour.class);
            function.misbehaviours().forEach(m -> faults.add(m.what()));
            byte[] bytes = function.device().space().toBytes();
            EmulatedFunction made = EmulatedFunction.of(bytes, function.device(), bytes.length, faults);
            EmulatedBus.Station station = new EmulatedBus.Station(made, Optional.empty(), Optional.empty());
            machine.functions.put(function.address(), new Planted(station, function.misbehaviours()));
        }
        return machine;
    }

    @Override
    public long read(FunctionAddress function, int register, int bytes) {
        Width width = Width.of(bytes);
        Optional<Planted> planted = Optional.ofNullable(functions.get(function));
        long value =
                planted.map(p -> p.station().function().read(register, width)).orElse(width.allOnes());
        planted.ifPresent(p -> p.misbehaviours().stream()
                .filter(m -> m.what() == Misbehaviour.COUNTS_READS)
                .map(m -> m.arguments().get(0).intValue())
                .filter(at -> at >= register && at < register + bytes)
                .forEach(at -> p.station().function().held()[at]++));
        return value;
    }

    @Override
    public Delivery write(FunctionAddress function, int register, int bytes, long value) {
        Optional.ofNullable(functions.get(function))
                .ifPresent(p -> p.station().write(register, Width.of(bytes), value));
        return Delivery.DELIVERED;
    }
}
