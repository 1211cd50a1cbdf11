package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.build.BuildSeed;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** What is behind a virtio function, seen through the window of its PCI_CFG capability: register by register as in QEMU. */
class WindowMatchesQemuTest {
    private static final FunctionAddress ADDRESS = new FunctionAddress(0, 2, 0);
    private static final int QUEUES_ASKED = 70;
    private static final int STEPS = 3000;

    /** Addresses of rings that are in memory: QEMU looks at a ring when its queue is enabled. */
    private static final long IN_MEMORY = 0x00ff_f000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "virtio-net-pci,mac=52:54:00:ab:cd:ef",
                "virtio-net-pci,failover=on,id=standby",
                "virtio-net-pci,iommu_platform=on,disable-legacy=on",
                "virtio-rng-pci",
                "virtio-rng-pci,vectors=0",
                "virtio-scsi-pci",
                "virtio-serial-pci",
                "virtio-balloon-pci"
            })
    void each_register_has_the_value_that_it_has_in_qemu(String device) throws IOException {
        try (Twins twins = Twins.start("-M pc -device " + device)) {
            Window window = new Window(twins);
            for (int select = 0; select < 4; select++) {
                window.write(window.at("device_feature_select"), 4, select);
                window.write(window.at("driver_feature_select"), 4, select);
                window.readAll();
            }
            for (int queue = 0; queue < QUEUES_ASKED; queue++) {
                window.write(window.at("queue_select"), 2, queue);
                window.read(window.at("queue_size"), 2);
                window.read(window.at("queue_notify_off"), 2);
            }
            for (long at = window.deviceConfiguration; at < window.deviceConfiguration + 0x48; at += 4) {
                window.read(at, 4);
            }
            window.read(window.deviceConfiguration - 1, 1);

            assertThat(window.compared).isGreaterThan(100);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "virtio-net-pci",
                "virtio-net-pci,failover=on,id=standby,vectors=0",
                "virtio-rng-pci",
                "virtio-scsi-pci"
            })
    void any_accesses_have_the_effect_that_they_have_in_qemu(String device) throws IOException {
        Random random = new Random(BuildSeed.VALUE);
        List<String> story = new ArrayList<>();
        try (Twins twins = Twins.start("-M pc -device " + device)) {
            Window window = new Window(twins);
            for (int step = 0; step < STEPS; step++) {
                window.anything(random, story);
            }
        } catch (AssertionError e) {
            throw new AssertionError(
                    "seed " + BuildSeed.VALUE + ", after " + story.size() + " accesses, the last of them "
                            + story.subList(Math.max(0, story.size() - 12), story.size()),
                    e);
        }
        assertThat(story).hasSize(STEPS);
    }

    /** The two windows, moved together. */
    private static final class Window {
        private final Twins twins;
        private final int offset;
        private final int length;
        private final int data;
        private final int command;
        private final List<Leaf> common;
        private final long deviceConfiguration = 0x2000;
        private int compared;

        Window(Twins twins) throws IOException {
            this.twins = twins;
            this.offset = twins.register(ADDRESS, "virtio_pci_cfg_cap.cap.offset");
            this.length = twins.register(ADDRESS, "virtio_pci_cfg_cap.cap.length");
            this.data = twins.register(ADDRESS, "virtio_pci_cfg_cap.pci_cfg_data[0]");
            this.command = twins.register(ADDRESS, "pci_header.command");
            Structure structure = Model.NEWEST.structures().stream()
                    .filter(s -> s.name().equals("virtio_pci_common_cfg"))
                    .findFirst()
                    .orElseThrow();
            this.common = Layouts.of(structure).leaves();
        }

        long at(String register) {
            return Model.leaf("virtio_pci_common_cfg", register).offset();
        }

        void readAll() throws IOException {
            for (Leaf leaf : common) {
                read(leaf.offset(), Math.min(4, leaf.bytes()));
            }
        }

        private void point(long at, long many) throws IOException {
            twins.write(ADDRESS, offset, Width.DWORD, at);
            twins.write(ADDRESS, length, Width.DWORD, many);
        }

        void read(long at, long many) throws IOException {
            point(at, many);
            twins.read(ADDRESS, data, Width.DWORD);
            compared++;
        }

        void write(long at, long many, long value) throws IOException {
            point(at, many);
            twins.write(ADDRESS, data, Width.DWORD, value);
        }

        /** A read or a write of a register, or of something that is none, in any width; the story says what is about to happen. */
        void anything(Random random, List<String> story) throws IOException {
            long many = List.of(1L, 2L, 4L, 2L, 4L, 4L, 0L, 3L, 8L).get(random.nextInt(9));
            if (random.nextInt(20) == 0) {
                long value = random.nextInt(8);
                story.add("write command, " + value);
                twins.write(ADDRESS, command, Width.WORD, value);
                return;
            }
            if (random.nextInt(3) > 0) {
                long at = random.nextInt(10) == 0
                        ? random.nextInt(0x5000)
                        : common.get(random.nextInt(common.size())).offset();
                story.add(String.format("read %x, %d", at, many));
                read(at, many);
                return;
            }
            Leaf leaf = common.get(random.nextInt(common.size()));
            long at = (long) leaf.offset() + (leaf.bytes() == 8 && random.nextBoolean() ? 4 : 0);
            long value = value(leaf, at, random);
            long bytes = leaf.bytes() == 8 ? 4 : random.nextInt(6) == 0 ? many : leaf.bytes();
            story.add(String.format("write %s (%x), %d, %x", leaf.path(), at, bytes, value));
            write(at, bytes, value);
        }

        private static long value(Leaf leaf, long at, Random random) {
            return switch (leaf.path()) {
                case "queue_desc", "queue_driver", "queue_device" ->
                    at == leaf.offset() ? random.nextInt() & IN_MEMORY : 0;
                case "device_feature_select", "driver_feature_select" -> random.nextInt(4);
                case "queue_select" -> random.nextInt(10) == 0 ? random.nextInt(0x10000) : random.nextInt(5);
                case "queue_enable", "queue_reset" -> random.nextInt(3);
                case "queue_size" -> random.nextInt(4) == 0 ? random.nextInt(0x10000) : 1L << random.nextInt(12);
                case "config_msix_vector", "queue_msix_vector" -> random.nextInt(8);
                default -> random.nextInt() & 0xffff_ffffL;
            };
        }
    }
}
