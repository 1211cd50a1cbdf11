package org.vtck.fake;

import java.time.LocalDate;
import org.vtck.conformance.identity.Fingerprints;
import org.vtck.reports.log.Waiver;
import org.vtck.spec.model.Clause;
import org.vtck.spec.subject.Machine;

/** Waivers of the fakes. */
public final class FakeWaiver {
    private FakeWaiver() {}

    /** A waiver of a clause on a function of a machine, until a day. */
    public static Waiver of(Machine machine, int function, Clause clause, LocalDate expires) {
        String device = Fingerprints.of(FakeModel.model(), machine)
                .of(machine.functions().get(function));
        return new Waiver(clause.id(), device, "the vendor knows", "https://bugs.example/7", expires);
    }
}
