package org.vtck.conformance.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.conformance.emulator.Model;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.probe.Access;
import org.vtck.spec.interpret.probe.LiveProbes;
import org.vtck.spec.model.Clause;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** The same arguments give the same conversation and the same verdicts on QEMU and on the emulator. */
class ProbesMatchQemuTest {
    /** The proposal is judged on both, since a real QEMU does not turn it on by itself. */
    private static final Set<String> PROFILES = Set.of("group_id");

    private record Judged(List<String> verdicts, List<String> accesses, List<String> unrestored) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-M pc -device virtio-net-pci",
                "-M pc -device virtio-rng-pci,disable-legacy=on,vectors=0",
                "-M pc -device virtio-net-pci,disable-modern=on -device virtio-net-pci,modern-pio-notify=on",
                "-M pc -device pci-bridge,id=br,chassis_nr=1 -blockdev null-co,node-name=n0,read-zeroes=on"
                        + " -device virtio-blk-pci,drive=n0,bus=br,addr=1",
                "-M q35 -device pcie-root-port,id=rp,chassis=1 -device virtio-net-pci,bus=rp,aer=on,ats=on"
                        + " -device virtio-rng-pci-transitional",
                "-M q35 -device x3130-upstream,id=up -device xio3130-downstream,bus=up,id=ds,chassis=2"
                        + " -device virtio-serial-pci,bus=ds -device virtio-balloon-pci -device e1000e"
            })
    void conversation_and_verdicts_are_the_same(String arguments) throws IOException {
        Judged real = judged(Peer.QEMU, arguments);
        Judged emulated = judged(Peer.EMULATOR, arguments);

        assertThat(emulated.accesses()).isEqualTo(real.accesses());
        assertThat(emulated.verdicts()).isEqualTo(real.verdicts());
        assertThat(real.unrestored()).isEmpty();
        assertThat(emulated.unrestored()).isEmpty();
        assertThat(real.verdicts()).noneMatch(v -> v.contains(" FAIL "));
        assertThat(real.accesses()).hasSizeGreaterThan(arguments.contains("disable-modern") ? 20 : 100);
    }

    private static Judged judged(Peer peer, String arguments) throws IOException {
        try (Transport transport = peer.open(arguments)) {
            Machine machine = transport.enumerate(arguments);
            LiveProbes probes = LiveProbes.by(transport.access(), LiveProbes.Manner.WRITING);
            InterpretedJudge judge = InterpretedJudge.probing(Model.NEWEST, PROFILES, probes, clause -> true);
            List<String> verdicts = new ArrayList<>();
            for (Clause clause : judge.clauses()) {
                if (clause.ofTopology()) {
                    verdicts.add(text("topology", judge.explain(clause, machine)));
                }
            }
            for (PciFunction function : machine.functions()) {
                for (Clause clause : judge.clauses()) {
                    if (!clause.ofTopology()) {
                        verdicts.add(text(function.address().shortText(), judge.explain(clause, machine, function)));
                    }
                }
            }
            return new Judged(
                    verdicts,
                    probes.accesses().stream().map(ProbesMatchQemuTest::text).toList(),
                    probes.unrestored().stream().map(Object::toString).toList());
        }
    }

    private static String text(String subject, Verdict verdict) {
        Outcome outcome = verdict.outcome();
        return subject + " " + outcome + " " + verdict.clause().id() + " " + verdict.note() + " " + verdict.evidence();
    }

    private static String text(Access access) {
        return access.text() + (access.kind() == Access.Kind.READ ? " gives " + Long.toHexString(access.value()) : "");
    }
}
