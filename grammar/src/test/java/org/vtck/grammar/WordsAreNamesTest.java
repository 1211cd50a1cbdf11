package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.grammar.antlr.CapLayoutLexer;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Every word of the language is a legal name. */
class WordsAreNamesTest {
    static Stream<String> words() {
        Vocabulary vocabulary = CapLayoutLexer.VOCABULARY;
        return IntStream.rangeClosed(0, vocabulary.getMaxTokenType())
                .mapToObj(vocabulary::getLiteralName)
                .filter(n -> n != null && Character.isLetter(n.charAt(1)))
                .map(n -> n.substring(1, n.length() - 1));
    }

    @Test
    void the_language_has_words() {
        assertThat(words()).hasSizeGreaterThan(80).contains("module", "MUST", "first_fit");
    }

    @ParameterizedTest
    @MethodSource("words")
    void names_fields_bits_structures_constants_definitions_clauses_devices_and_faults(String word) {
        String text = """
                module WORD;
                document WORD "1" "title";
                assume WORD "so";
                header struct base_head { u8 pointer; };
                struct base_entry { u8 id; u8 next; };
                list WORD { head header.pointer; entry base_entry id id next next; within 0x40..0xff; most 48; }
                struct WORD { u8 WORD; le16 { WORD : 3; } bits; struct { u8 WORD; } inner; };
                capability struct cap in WORD 9 when self.WORD.WORD == 1 {
                    struct base_entry;
                    struct WORD WORD;
                    u8 rest[2];
                };
                enum WORD { WORD_A = 1; otherwise reserved; }
                define x under WORD = one(cap).WORD.bits.WORD == WORD_A;
                scope WORD { require x else "no"; }
                clause WORD.device.WORD  device MUST
                    in WORD
                    cites WORD "1"
                    under WORD
                    :: for each WORD : cap { WORD.WORD.inner.WORD == 1 };
                device WORD size 256 {
                    option WORD = 1;
                    add cap at 0x40 { WORD.WORD = WORD; };
                }
                topology WORD { 00:03.0 WORD(WORD = 1); }
                fault WORD of other breaks { WORD.device.WORD } { set cap.WORD.inner.WORD = 2; }
                device other like WORD { }
                """.replace("WORD", word);
        Compilation compilation =
                Compiler.compile(new SourceSet(List.of(new SourceFile("m.caplayout", text))), Optional.empty());
        assertThat(compilation.diagnostics()).as(text).isEmpty();
    }
}
