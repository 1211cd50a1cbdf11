package org.vtck.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.model.SpecModel;

/**
 * A command line drawn at random from what the device blocks of a model offer: the same seed draws the same ones.
 *
 * <p>Most of what is drawn is a machine; some is to be refused.
 */
public final class DrawnMachine {
    private static final int MOST_DEVICES = 7;

    /** How many machines a seed draws before it comes to those of the next. */
    private static final long MOST_MACHINES = 1_000_000;

    /** What only the emulator has. */
    private static final Set<String> NOT_IN_QEMU = Set.of("pcie-downstream", "vfio-pci");

    private static final Set<String> NO_OPTION_IN_QEMU =
            Set.of("failover_group_id", "failover", "x_zero_group_id", "x_pci_cfg");

    /** Options that name what is behind a device, and the arguments that make it. */
    private static final Map<String, IntFunction<String>> BACKENDS = Map.of(
            "drive", n -> "-blockdev driver=null-co,node-name=drive" + n + ",size=1048576",
            "fsdev", n -> "-fsdev synth,id=fsdev" + n,
            "cryptodev", n -> "-object cryptodev-backend-builtin,id=cryptodev" + n,
            "memdev", n -> "-object memory-backend-ram,id=memdev" + n + ",size=64M");

    private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 3L, 5L, 64L, 128L, 129L, 255L, 256L, 2048L, 2049L);
    private static final List<String> SIZES = List.of("0", "4096", "64k", "2M", "0x100000", "32M", "1G", "5G");

    private final SplittableRandom random;
    private final List<Device> devices;
    private final List<String> words = new ArrayList<>();
    private final List<String> buses = new ArrayList<>();
    private int count;

    private DrawnMachine(SpecModel model, SplittableRandom random) {
        this.random = random;
        this.devices = model.devices().stream()
                .filter(d -> d.spelling().isPresent())
                .filter(d -> !NOT_IN_QEMU.contains(d.spelling().get()))
                .toList();
    }

    /**
     * The arguments of one of the machines that a seed draws. Seeds side by side, such as those of two days, draw others.
     *
     * @param number which of them, from 0
     */
    public static List<String> of(SpecModel model, long seed, int number) {
        DrawnMachine drawn = new DrawnMachine(model, new SplittableRandom(seed * MOST_MACHINES + number));
        drawn.words.addAll(List.of("-M", drawn.random.nextBoolean() ? "pc" : "q35", "-m", "128M,slots=8,maxmem=2G"));
        for (int left = 1 + drawn.random.nextInt(MOST_DEVICES); left > 0; left--) {
            drawn.device();
        }
        return List.copyOf(drawn.words);
    }

    private void device() {
        // Bridges are few among the devices and make most of what can go wrong.
        List<Device> bridges = devices.stream().filter(DrawnMachine::isBridge).toList();
        Device device = one(random.nextInt(3) == 0 ? bridges : devices);
        count++;
        StringBuilder text = new StringBuilder(device.spelling().orElseThrow());
        if (isBridge(device)) {
            text.append(",id=bus").append(count);
        }
        if (!buses.isEmpty() && random.nextInt(3) != 0) {
            text.append(",bus=").append(one(buses));
        }
        if (random.nextInt(4) == 0) {
            text.append(String.format(Locale.ROOT, ",addr=%x", 3 + random.nextInt(8)));
            text.append(random.nextInt(2) == 0 ? "" : "." + random.nextInt(4));
        }
        given(device)
                .forEach(
                        (key, value) -> text.append(',').append(key).append('=').append(value));
        words.add("-device");
        words.add(text.toString());
        if (isBridge(device)) {
            buses.add("bus" + count);
        }
    }

    private static boolean isBridge(Device device) {
        return device.steps().stream()
                .anyMatch(s ->
                        s instanceof Device.Header h && h.structure().name().equals("pci_type1_header"));
    }

    private Map<String, String> given(Device device) {
        Map<String, String> given = new TreeMap<>();
        for (Device.Option option : device.options()) {
            String name = option.name();
            if (!option.kind().isGiven() || NO_OPTION_IN_QEMU.contains(name)) {
                continue;
            }
            String key = name.equals("chassis_nr") || isSpelledWithUnderscores(name) ? name : name.replace('_', '-');
            IntFunction<String> backend = BACKENDS.get(name);
            if (backend != null) {
                words.addAll(List.of(backend.apply(count).split(" ")));
                given.put(key, name + count);
            } else if (name.equals("mount_tag") || name.equals("serial")) {
                given.put(key, "text" + count);
            } else if (name.startsWith("chassis")) {
                given.put(key, Integer.toString(random.nextInt(8) == 0 ? random.nextInt(3) : count));
            } else if (random.nextInt(4) == 0 && (option.kind() != OptionKind.TEXT || name.equals("romfile"))) {
                given.put(key, value(option.kind()));
            }
        }
        return given;
    }

    private static boolean isSpelledWithUnderscores(String name) {
        return Set.of("iommu_platform", "mount_tag", "max_ioqpairs", "msix_qsize")
                .contains(name);
    }

    private String value(OptionKind kind) {
        return switch (kind) {
            case ON_OFF -> one(List.of("on", "off"));
            case ON_OFF_AUTO -> one(List.of("on", "off", "auto"));
            case SIZE -> one(SIZES);
            case MAC -> String.format(Locale.ROOT, "52:54:00:%02x:00:%02x", random.nextInt(256), count);
            case NUMBER -> Long.toString(one(NUMBERS));
            case TEXT, FILE, AUTHORITY, FIXED, PLACED -> "";
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
