package org.vtck.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.input.Printable;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import picocli.CommandLine.Option;

/** What the user says of the machines that the inputs do not say themselves. */
final class SubjectOptions {
    @Option(
            names = "--function",
            paramLabel = "ADDR",
            description = "Only this function, e.g. 00:03.0 or 0000:00:03.0; may be given several times.")
    private List<String> functions = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "TYPE",
            description =
                    "The function is a virtio device of this type (a number, or a name such as net), whatever its ids say. Needs --function"
                            + " unless there is only one.")
    private Optional<String> type = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = Choice.OfState.class,
            description = "What the machines were doing: reset, firmware, running or unknown. Default: what the input"
                    + " says. Clauses about reset values are judged on reset only.")
    private Optional<Machine.State> state = Optional.empty();

    /** The functions that are selected; none stands for all. */
    Set<FunctionAddress> functions() {
        Set<FunctionAddress> addresses = new LinkedHashSet<>();
        for (String text : functions) {
            addresses.add(AddressText.parse(text)
                    .orElseThrow(
                            () -> new UsageException("expected an address such as 00:03.0 after --function, found `"
                                    + Printable.escaped(text) + "`")));
        }
        return addresses;
    }

    /** The same source, its machine changed as the user says. */
    MachineSource applied(MachineSource source, SpecModel model) {
        Set<FunctionAddress> selected = functions();
        Optional<Integer> number = type.map(t -> DeviceTypes.number(t, model));
        if (state.isEmpty() && number.isEmpty()) {
            return source;
        }
        return new MachineSource() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public Machine read() {
                return changed(source.read(), selected, number);
            }
        };
    }

    /** The options as they would be typed again. */
    List<String> replay() {
        List<String> words = new ArrayList<>();
        type.ifPresent(t -> words.add("--as " + t));
        state.ifPresent(s -> words.add("--state " + Choice.word(s)));
        return words;
    }

    private Machine changed(Machine machine, Set<FunctionAddress> selected, Optional<Integer> number) {
        if (number.isPresent() && selected.isEmpty() && machine.functions().size() > 1) {
            throw new UsageException("expected --function beside --as, since " + Printable.escaped(machine.name())
                    + " has " + machine.functions().size() + " functions");
        }
        List<PciFunction> declared = machine.functions().stream()
                .map(f -> number.isPresent() && (selected.isEmpty() || selected.contains(f.address()))
                        ? f.declaredAs(number.get())
                        : f)
                .toList();
        Machine.State now = state.orElse(machine.state());
        return new Machine(machine.name(), machine.origin(), now, declared);
    }
}
