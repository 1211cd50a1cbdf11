package org.vtck.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.vtck.grammar.Compilation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

class KillMatrixTest {
    private static final String BASE = """
            module toy;
            revisions "1.0";
            document text "text-1" "A text";
            header struct pci_header {
                le16 vendor_id; le16 device_id; le16 command;
                le16 { rest : 4; capabilities_list : 1; more : 11; };
                u8 capabilities_pointer @offset(0x34);
                u8 last @offset(0x3f);
            };
            struct entry_header { u8 id; u8 next; };
            list pci {
                head header.capabilities_pointer when header.capabilities_list == 1;
                entry entry_header id id next next;
                mask 0xfc; within 0x40..0xff; align 4; end 0; broken id 0xff; most 48;
            }
            capability struct thing in pci 0x11 { u8 id; u8 next; u8 len @total_length; u8 colour; };
            device good "a good device" size 256 {
                header pci_header { vendor_id = 0x1234; }
                add thing at first_fit { colour = 3; }
            }
            """;
    private static final String LENGTH =
            "clause thing.device.length device MUST cites text \"1\" :: for each t : thing { t.len == 4 };\n";
    private static final String COLOUR =
            "clause thing.device.colour device MUST cites text \"2\" :: for each t : thing { t.colour in 1..3 };\n";
    private static final String SEVERAL =
            "clause thing.device.several device MAY cites text \"3\" :: count(t : thing) > 1;\n";

    private static KillMatrix matrix(String more) {
        return matrix(more, () -> false);
    }

    private static KillMatrix matrix(String more, BooleanSupplier stops) {
        SourceSet sources = new SourceSet(List.of(new SourceFile("toy.caplayout", BASE + more)));
        Compilation compilation = org.vtck.grammar.Compiler.compile(sources, Optional.empty());
        SpecModel model = compilation
                .model()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
        return KillMatrix.of(model, stops);
    }

    private static List<String> problems(String more) {
        return matrix(more).problems().stream().map(Problem::text).toList();
    }

    @Test
    void a_matrix_that_is_stopped_has_the_faults_so_far_and_misses_none_of_the_others() {
        AtomicInteger asked = new AtomicInteger();
        KillMatrix matrix = matrix(
                LENGTH
                        + COLOUR
                        + "fault long_thing of good breaks { thing.device.length } { set thing.len = 5; }\n"
                        + "fault odd_thing of good breaks { thing.device.colour } { set thing.colour = 4; }\n",
                () -> asked.incrementAndGet() > 1);
        assertThat(matrix.stopped()).isTrue();
        assertThat(matrix.rows()).extracting(r -> r.fault().name()).containsExactly("long_thing");
        assertThat(matrix.problems()).isEmpty();
    }

    @Test
    void a_matrix_that_is_as_declared_has_no_problems() {
        KillMatrix matrix = matrix(LENGTH
                + COLOUR
                + SEVERAL
                + "fault long_thing of good breaks { thing.device.length } { set thing.len = 5; }\n"
                + "fault odd_thing of good breaks { thing.device.colour } { set thing.colour = 4; }\n"
                + "permits two_things of good uses { thing.device.several }"
                + " { insert thing at first_fit { colour = 1; } }\n");
        assertThat(matrix.problems()).isEmpty();
        assertThat(matrix.row("long_thing").orElseThrow().fails()).containsExactly("thing.device.length");
        assertThat(matrix.row("two_things").orElseThrow().uses()).containsExactly("thing.device.several");
        assertThat(matrix.columns()).hasSize(3);
    }

    @Test
    void a_clause_that_does_not_notice_its_fault_is_reported_with_what_it_says() {
        assertThat(problems(LENGTH + "fault blind of good breaks { thing.device.length } { set thing.colour = 4; }\n"))
                .containsExactly(
                        "fault blind does not break thing.device.length but makes it pass",
                        "thing.device.length is broken by no fault");
    }

    @Test
    void a_clause_that_fails_undeclared_is_reported_with_what_it_saw() {
        assertThat(
                        problems(
                                LENGTH
                                        + COLOUR
                                        + "fault both of good breaks { thing.device.length } { set thing.len = 5; set thing.colour = 4; }\n"))
                .containsExactly(
                        "fault both also breaks thing.device.colour: thing at 0x40: expected t.colour in 1..3,"
                                + " observed colour = 4",
                        "thing.device.length is never the only clause that a fault breaks, and it has no `implied by`",
                        "thing.device.colour is never the only clause that a fault breaks, and it has no `implied by`");
    }

    @Test
    void a_good_base_that_trips_a_clause_is_reported_once() {
        String strict =
                "clause thing.device.strict device MUST cites text \"1\" :: for each t : thing { t.colour == 2 };\n";
        assertThat(problems(strict
                        + "fault one of good breaks { thing.device.strict } { set thing.colour = 4; }\n"
                        + "fault two of good breaks { thing.device.strict } { set thing.colour = 5; }\n"))
                .containsExactly("good without any fault fails thing.device.strict: thing at 0x40: expected"
                        + " t.colour == 2, observed colour = 3");
    }

    @Test
    void a_permission_that_is_not_used_is_reported() {
        assertThat(problems(SEVERAL + "permits none of good uses { thing.device.several } { set thing.colour = 1; }\n"))
                .containsExactly("permission test none does not use thing.device.several (not applicable (not used))");
    }

    @Test
    void a_fault_that_cannot_be_built_is_reported_with_the_reason() {
        assertThat(
                        problems(
                                LENGTH
                                        + "fault far of good breaks { thing.device.length } { insert thing at 0xfe { colour = 1; } }\n"))
                .containsExactly(
                        "fault far cannot be built: `thing` of 4 bytes does not fit at 0xfe, because the list ends at 0xff",
                        "thing.device.length is broken by no fault");
    }

    @Test
    void a_clause_that_implies_another_may_fail_with_it_only() {
        String weak = "clause thing.device.weak device MUST cites text \"4\" implied by thing.device.colour"
                + " :: for each t : thing { t.colour != 9 };\n";
        assertThat(
                        problems(
                                COLOUR
                                        + weak
                                        + "fault odd of good breaks { thing.device.colour } { set thing.colour = 4; }\n"
                                        + "fault nine of good breaks { thing.device.colour, thing.device.weak } { set thing.colour = 9; }\n"))
                .isEmpty();
    }
}
