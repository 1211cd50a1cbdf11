package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.conformance.differential.RealMachine;
import org.vtck.conformance.qtest.QemuRefused;

/** Command lines that make no machine: QEMU and the emulator refuse the same ones but for those listed, each with its reason. */
class RefusalsMatchQemuTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vtck.conformance.emulator.Refusal#all")
    void the_emulator_refuses_with_its_sentence(Refusal refusal) {
        if (refusal.who().equals("kinder")) {
            assertThatCode(() -> Model.machine(refusal.arguments())).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Model.machine(refusal.arguments()))
                    .isInstanceOf(EmulationException.class)
                    .hasMessageContaining(refusal.vtckSays());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vtck.conformance.emulator.Refusal#all")
    void qemu_refuses_for_that_reason(Refusal refusal) {
        Qemu.assume();
        if (refusal.who().equals("stricter")) {
            assertThatCode(() -> RealMachine.start(refusal.words())).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> RealMachine.start(refusal.words()))
                    .isInstanceOf(QemuRefused.class)
                    .hasMessageContaining(refusal.qemuSays());
        }
    }
}
