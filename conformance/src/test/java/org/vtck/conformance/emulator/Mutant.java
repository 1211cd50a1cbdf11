package org.vtck.conformance.emulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.Place;

/**
 * The emulator without one option or requirement of its device blocks.
 *
 * @param name where it is stated, and what is taken away
 * @param drivers the devices that this changes, as `-device` calls them
 * @param property what the emulator is not told; empty when the sources are what differs
 * @param model the sources
 */
record Mutant(String name, Set<String> drivers, String property, SpecModel model) {
    /** What only the emulator has, so that no comparison with QEMU can tell. */
    private static final Set<String> NOT_IN_QEMU = Set.of("pcie-downstream", "vfio-pci");

    /** One for each option, requirement and uniqueness that a device of QEMU has, wherever the sources state it. */
    static Stream<Mutant> all() {
        return all(Model.NEWEST).stream();
    }

    private static List<Mutant> all(SpecModel model) {
        Map<Place, Device.Option> options = new LinkedHashMap<>();
        Map<Place, Device.Step> steps = new LinkedHashMap<>();
        devices(model).forEach(device -> {
            device.options().stream()
                    .filter(option -> !isOnlyUnique(device, option))
                    .forEach(option -> options.putIfAbsent(option.place(), option));
            device.steps().forEach(step -> place(step).forEach(place -> steps.putIfAbsent(place, step)));
        });
        List<Mutant> all = new ArrayList<>();
        options.forEach((place, option) -> all.add(option(model, place, option)));
        steps.forEach((place, step) -> all.add(new Mutant(
                place + " " + text(step),
                drivers(model, d -> d.steps().stream().anyMatch(s -> place(s).anyMatch(place::equals))),
                "",
                changed(model, d -> without(d, place)))));
        return all;
    }

    /** Whether nothing but a uniqueness is made of it, which is taken away by itself. */
    private static boolean isOnlyUnique(Device device, Device.Option option) {
        return option.kind() == OptionKind.FIXED
                && device.steps().stream()
                        .anyMatch(
                                s -> s instanceof Device.Unique u && u.options().contains(option.name()));
    }

    private static Mutant option(SpecModel model, Place place, Device.Option option) {
        Set<String> drivers =
                drivers(model, d -> d.options().stream().anyMatch(o -> o.place().equals(place)));
        String name = place + " option " + option.name();
        if (option.kind().isGiven()) {
            return new Mutant(name, drivers, option.name(), model);
        }
        // What nobody can give is taken away by always being its default, or by becoming something that one can give.
        OptionKind kind = option.kind() == OptionKind.FIXED ? OptionKind.TEXT : OptionKind.FIXED;
        return new Mutant(name, drivers, "", changed(model, d -> with(d, place, kind)));
    }

    private static Stream<Device> devices(SpecModel model) {
        return model.devices().stream()
                .filter(d -> d.spelling().filter(s -> !NOT_IN_QEMU.contains(s)).isPresent());
    }

    private static Set<String> drivers(SpecModel model, Predicate<Device> which) {
        return devices(model).filter(which).map(d -> d.spelling().orElseThrow()).collect(Collectors.toSet());
    }

    private static Stream<Place> place(Device.Step step) {
        if (step instanceof Device.Requirement requirement) {
            return Stream.of(requirement.place());
        }
        return step instanceof Device.Unique unique ? Stream.of(unique.place()) : Stream.empty();
    }

    private static String text(Device.Step step) {
        return step instanceof Device.Requirement requirement
                ? "require ... else \"" + requirement.reason() + "\""
                : "unique";
    }

    private static Device with(Device device, Place place, OptionKind kind) {
        return new Device(
                device.name(),
                device.text(),
                device.spelling(),
                device.size(),
                device.options().stream()
                        .map(o -> o.place().equals(place)
                                ? new Device.Option(o.name(), kind, o.defaultValue(), o.place())
                                : o)
                        .toList(),
                device.steps(),
                device.place());
    }

    private static Device without(Device device, Place place) {
        return new Device(
                device.name(),
                device.text(),
                device.spelling(),
                device.size(),
                device.options(),
                device.steps().stream()
                        .filter(s -> place(s).noneMatch(place::equals))
                        .toList(),
                device.place());
    }

    private static SpecModel changed(SpecModel model, UnaryOperator<Device> change) {
        return new SpecModel(
                model.revision(),
                model.revisions(),
                model.hash(),
                model.modules(),
                model.profiles(),
                model.documents(),
                model.enumerations(),
                model.structures(),
                model.lists(),
                model.assumptions(),
                model.definitions(),
                model.scopes(),
                model.clauses(),
                model.devices().stream().map(change).toList(),
                model.topologies(),
                model.relations(),
                model.faults());
    }

    /** What the emulator is told instead. */
    List<String> arguments(String line) {
        List<String> words = new ArrayList<>(Model.words(line));
        for (int i = 1; i < words.size() && !property.isEmpty(); i++) {
            if (words.get(i - 1).equals("-device")) {
                words.set(i, less(words.get(i)));
            }
        }
        return words;
    }

    private String less(String device) {
        List<String> parts = List.of(device.split(",", -1));
        if (!drivers.contains(parts.get(0))) {
            return device;
        }
        return parts.stream()
                .filter(part -> !part.split("=", 2)[0].replace('-', '_').equals(property))
                .collect(Collectors.joining(","));
    }

    /** Why no comparison with QEMU can notice; empty for all but a few. */
    Optional<String> invisible() {
        return Model.lines("/emulator/invisible-options.txt")
                .map(line -> line.split(" \\| ", 2))
                .filter(columns -> drivers.stream()
                        .anyMatch(d -> name.endsWith(" option " + columns[0].replaceFirst("^" + d + " ", ""))))
                .map(columns -> columns[1])
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether it makes any difference to a machine. */
    boolean concerns(String line) {
        List<String> words = Model.words(line);
        return property.isEmpty()
                ? words.stream().anyMatch(word -> drivers.contains(word.split(",", 2)[0]))
                : !arguments(line).equals(words);
    }
}
