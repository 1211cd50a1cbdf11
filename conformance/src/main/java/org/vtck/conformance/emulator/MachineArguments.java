package org.vtck.conformance.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** QEMU's arguments as far as they tell what a machine's configuration space looks like. */
record MachineArguments(String machine, List<DeviceArgument> devices) {
    private static final Set<String> MACHINE = Set.of("-M", "-machine");
    private static final Set<String> PASSED_OVER = Set.of("-nodefaults", "-S", "-nographic", "-no-user-config");
    private static final Set<String> PASSED_OVER_WITH_VALUE = Set.of(
            "-display",
            "-accel",
            "-m",
            "-blockdev",
            "-drive",
            "-fsdev",
            "-object",
            "-netdev",
            "-chardev",
            "-name",
            "-qtest",
            "-qtest-log");

    MachineArguments {
        devices = List.copyOf(devices);
    }

    static MachineArguments of(List<String> words) {
        Optional<String> machine = Optional.empty();
        List<DeviceArgument> devices = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (PASSED_OVER.contains(word)) {
                continue;
            }
            boolean known = MACHINE.contains(word) || word.equals("-device") || PASSED_OVER_WITH_VALUE.contains(word);
            if (!known) {
                throw new EmulationException("unknown argument `" + word + "`; expected `-M pc|q35` and `-device ...`");
            }
            if (++i == words.size()) {
                throw new EmulationException("expected a value after `" + word + "`, found the end");
            }
            if (MACHINE.contains(word)) {
                if (machine.isPresent()) {
                    throw new EmulationException(
                            "the machine is given twice, as `" + machine.get() + "` and as `" + words.get(i) + "`");
                }
                machine = Optional.of(words.get(i));
            } else if (word.equals("-device")) {
                devices.add(DeviceArgument.of(words.get(i)));
            }
        }
        return new MachineArguments(
                machine.orElseThrow(() -> new EmulationException("expected a machine such as `-M q35`, found none")),
                devices);
    }
}
