package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Listings in the style of the virtio specification are read as they are; offsets are computed by hand. */
class ListingsTest {
    private static SpecModel model(String listing) {
        SourceSet sources = new SourceSet(List.of(new SourceFile("m.caplayout", "module m;\n" + listing)));
        Compilation compilation = Compiler.compile(sources, Optional.empty());
        List<Diagnostic> errors = compilation.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
        assertThat(errors)
                .as(errors.stream().map(d -> DiagnosticText.render(d, sources)).collect(Collectors.joining()))
                .isEmpty();
        return compilation.model().orElseThrow();
    }

    private static Layout layout(String listing, String name) {
        Structure structure = model(listing).structures().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Layouts.of(structure);
    }

    private static List<String> leaves(Layout layout) {
        return layout.leaves().stream()
                .map(l -> l.path() + "@" + l.offset()
                        + (l.isWholeWord() ? "" : "[" + (l.low() + l.width() - 1) + ":" + l.low() + "]"))
                .toList();
    }

    private static List<String> tail(Layout layout) {
        return layout.tail().stream().map(Field::name).toList();
    }

    @Test
    void scalars_follow_each_other_without_padding_and_keep_their_byte_order() {
        Layout layout = layout("""
                /* A ring as a driver tells it */
                struct lamp_ring {
                        u8 kind;
                        le32 size;      /* entries */
                        be16 port;
                        le64 base;

                        be64 mark; // last
                };
                """, "lamp_ring");
        assertThat(leaves(layout)).containsExactly("kind@0", "size@1", "port@5", "base@7", "mark@15");
        assertThat(layout.fixedBytes()).isEqualTo(23);
        assertThat(layout.leaves().stream().map(l -> l.order().name()).toList())
                .containsExactly("LITTLE", "LITTLE", "BIG", "LITTLE", "BIG");
    }

    @Test
    void defines_stand_in_bodies_and_give_array_lengths() {
        Layout layout = layout("""
                #define LAMP_COLOURS    3
                struct lamp_config {
                #define LAMP_F_DIM  (1 << 0)
                #define LAMP_F_BLINK  (1 << 1)
                        le32 features;
                        u8 colour[LAMP_COLOURS], spare[2];
                #define LAMP_NAMES (LAMP_COLOURS * 2)
                        u8 name[LAMP_NAMES];
                };
                """, "lamp_config");
        assertThat(leaves(layout))
                .containsExactly(
                        "features@0",
                        "colour[0]@4",
                        "colour[1]@5",
                        "colour[2]@6",
                        "spare[0]@7",
                        "spare[1]@8",
                        "name[0]@9",
                        "name[1]@10",
                        "name[2]@11",
                        "name[3]@12",
                        "name[4]@13",
                        "name[5]@14");
    }

    @Test
    void anonymous_structures_and_unions_are_spliced_and_named_ones_are_not() {
        Layout layout = layout("""
                struct lamp_event {
                        le16 type;
                        union {
                                struct {
                                        le16 lamp;
                                        u8 level;
                                };
                                le64 raw;
                                struct {
                                        u8 code;
                                        struct { le16 low; le16 high; } range[2];
                                } error;
                        };
                        u8 last;
                };
                """, "lamp_event");
        assertThat(leaves(layout))
                .containsExactly(
                        "type@0",
                        "lamp@2",
                        "level@4",
                        "raw@2",
                        "error.code@2",
                        "error.range[0].low@3",
                        "error.range[0].high@5",
                        "error.range[1].low@7",
                        "error.range[1].high@9",
                        "last@11");
        assertThat(layout.fixedBytes()).isEqualTo(12);
    }

    @Test
    void bit_fields_start_at_the_least_significant_bit() {
        Layout layout = layout("""
                struct lamp_vector {
                        u8 kind;
                        le16 {
                                index : 11;
                                : 4;
                                enabled : 1;
                        } vector;
                        le32 {
                                low : 24;
                                high : 8;
                        };
                };
                """, "lamp_vector");
        assertThat(leaves(layout))
                .containsExactly(
                        "kind@0", "vector.index@1[10:0]", "vector.enabled@1[15:15]", "low@3[23:0]", "high@3[31:24]");
    }

    @Test
    void flexible_arrays_may_be_followed_by_fields() {
        Layout layout = layout("""
                struct lamp_request {
                        le32 type;
                        le32 reserved;
                        u8 data[];
                        u8 status;
                };
                """, "lamp_request");
        assertThat(leaves(layout)).containsExactly("type@0", "reserved@4");
        assertThat(tail(layout)).containsExactly("data", "status");
    }

    @Test
    void lengths_may_be_symbols_fields_words_or_sizes() {
        String listing = """
                struct lamp_entry { le64 at; le32 len; };
                struct lamp_table {
                        le32 count;
                        struct lamp_entry entries[count];
                };
                struct lamp_queue {
                        u8 ring[ Queue Size ];
                        u8 rest[<actual payload size>];
                };
                struct lamp_tail {
                        le16 len;
                        u8 fixed[2 * sizeof(struct lamp_entry)];
                        struct lamp_entry more[len / sizeof(struct lamp_entry)];
                        u8 other[num_others][6];
                };
                """;
        assertThat(tail(layout(listing, "lamp_table"))).containsExactly("entries");
        assertThat(tail(layout(listing, "lamp_queue"))).containsExactly("ring", "rest");
        assertThat(tail(layout(listing, "lamp_tail"))).contains("more", "other");
    }

    @Test
    void enumerations_are_lists_with_commas_with_or_without_a_name() {
        SpecModel model = model("""
                enum lamp_op { LAMP_ON = 1, LAMP_OFF, LAMP_DIM = 0x10, otherwise reserved };
                enum {
                        LAMP_RED,
                        LAMP_GREEN,
                        LAMP_BLUE = 7,
                        LAMP_WHITE
                };
                struct lamp { u8 a[LAMP_GREEN]; u8 b[LAMP_WHITE]; };
                """);
        assertThat(model.enumerations().get(0).constants().stream().map(c -> c.name() + "=" + c.value()))
                .containsExactly("LAMP_ON=1", "LAMP_OFF=2", "LAMP_DIM=16");
        assertThat(Layouts.of(model.structures().get(0)).fixedBytes()).isEqualTo(9);
    }

    @Test
    void structures_embed_others_and_may_say_that_they_are_packed() {
        Layout layout = layout("""
                struct lamp_hdr { u8 op; le16 len; } __attribute__((packed));
                struct lamp_cmd {
                        struct lamp_hdr hdr;
                        struct lamp_hdr also[2];
                        union lamp_arg { u8 small; le32 large; } arg;
                };
                #define LAMP_ROUND(x) (((x) + 3) & ~3)
                #define LAMP_LAST 5;
                """, "lamp_cmd");
        assertThat(leaves(layout))
                .containsExactly(
                        "hdr.op@0",
                        "hdr.len@1",
                        "also[0].op@3",
                        "also[0].len@4",
                        "also[1].op@6",
                        "also[1].len@7",
                        "arg.small@9",
                        "arg.large@9");
    }
}
