package org.vtck.spec.interpret.build;

import java.util.List;
import org.vtck.spec.model.Edit;
import org.vtck.spec.model.FunctionAddress;

/** A function of the machine that a fault describes, with all that it does while it lives. */
public record PlantedFunction(FunctionAddress address, BuiltDevice device, List<Edit.Behave> misbehaviours) {
    public PlantedFunction {
        misbehaviours = List.copyOf(misbehaviours);
    }
}
