package org.vtck.conformance.emulator;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Finds the function whose bytes a device shows, in a dump that the user names. */
final class ShownFunction {
    private static final String HOST = "host";

    private ShownFunction() {}

    static Optional<byte[]> of(DeviceArgument argument, Device device) {
        return device.options().stream()
                .filter(o -> o.kind() == OptionKind.FILE)
                .flatMap(o -> argument.property(o.name().replace('_', '-')).stream())
                .filter(file -> !file.isEmpty())
                .findFirst()
                .map(file -> function(argument, file).space().toBytes());
    }

    private static PciFunction function(DeviceArgument argument, String file) {
        List<MachineSource> sources = new Inputs(InputStream.nullInputStream(), note -> {}).open(file);
        if (sources.size() != 1) {
            throw argument.problem("expected one machine in `" + file + "`, found " + sources.size());
        }
        Machine machine = sources.get(0).read();
        Optional<FunctionAddress> host = argument.property(HOST)
                .map(text -> AddressText.parse(text)
                        .orElseThrow(() ->
                                argument.problem("expected an address such as host=03:00.0, found `" + text + "`")));
        List<PciFunction> there = machine.functions().stream()
                .filter(f -> machine.functions().size() == 1
                        || host.map(a -> a.equals(f.address())).orElse(false))
                .toList();
        if (there.size() != 1) {
            throw argument.problem(
                    host.isPresent()
                            ? "`" + file + "` has no function at " + host.get().shortText()
                            : "`" + file + "` has " + machine.functions().size()
                                    + " functions; say which with host=ADDRESS");
        }
        return there.get(0);
    }
}
