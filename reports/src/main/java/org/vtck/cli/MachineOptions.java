package org.vtck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.MachineSource;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Option;

/** An emulated machine among the inputs of a command, in QEMU's own words. */
final class MachineOptions {
    @Option(
            names = {"-M", "-machine"},
            paramLabel = "MACHINE",
            description = "An emulated machine, pc or q35, beside or instead of an INPUT.")
    private List<String> machines = new ArrayList<>();

    @Option(
            names = "-device",
            paramLabel = "DEVICE[,PROPERTY=VALUE...]",
            description = "A device of it, as QEMU spells it; may be given several times.")
    private List<String> devices = new ArrayList<>();

    /** The machine, if there is one. */
    Optional<MachineSource> source(SpecModel model) {
        List<String> words = new ArrayList<>();
        machines.forEach(m -> words.addAll(List.of("-M", m)));
        devices.forEach(d -> words.addAll(List.of("-device", d)));
        return words.isEmpty() ? Optional.empty() : Optional.of(new EmulatedSource(words, model));
    }
}
